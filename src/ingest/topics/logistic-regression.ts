/** Logistic regression with an L2 penalty by Newton's method from zero: the same rows give the same weights. */
const STEPS = 12;
const PENALTY = 0.5;
/** Keeps the equations solvable where a feature never varies. */
const RIDGE = 1e-6;

export interface Example {
  readonly features: readonly number[];
  readonly holds: boolean;
}

/** Fit weights, one per feature; the first feature is the constant, which bears no penalty. */
export function fitLogistic(examples: readonly Example[]): number[] {
  let weights = new Array<number>(examples[0]?.features.length ?? 0).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const { slope, bend } = findSlope(examples, weights);
    const change = solve(bend, slope);
    weights = weights.map((weight, i) => weight - (change[i] ?? 0));
    if (change.every((by) => Math.abs(by) < 1e-6)) break;
  }
  return weights;
}

export function predictLogistic(weights: readonly number[], features: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += (weights[i] ?? 0) * (features[i] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** First and second derivatives of the penalised loss. */
function findSlope(examples: readonly Example[], weights: readonly number[]): { slope: Float64Array; bend: Float64Array[] } {
  const slope = new Float64Array(weights.length);
  const bend = weights.map(() => new Float64Array(weights.length));
  for (const { features, holds } of examples) {
    const chance = predictLogistic(weights, features);
    const miss = chance - (holds ? 1 : 0);
    for (const [i, row] of bend.entries()) {
      const feature = features[i] ?? 0;
      if (feature === 0) continue;
      slope[i] = (slope[i] ?? 0) + miss * feature;
      const weight = chance * (1 - chance) * feature;
      for (let j = 0; j < row.length; j++) row[j] = (row[j] ?? 0) + weight * (features[j] ?? 0);
    }
  }
  for (const [i, row] of bend.entries()) {
    const penalty = i === 0 ? RIDGE : PENALTY;
    slope[i] = (slope[i] ?? 0) + penalty * (weights[i] ?? 0);
    row[i] = (row[i] ?? 0) + penalty;
  }
  return { slope, bend };
}

/** Gaussian elimination; the matrix is symmetric and positive definite, so no pivoting is needed. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const solved = Float64Array.from(right);
  for (const [i, pivot] of matrix.entries()) {
    for (let k = i + 1; k < matrix.length; k++) {
      const row = matrix[k] ?? pivot;
      const factor = (row[i] ?? 0) / (pivot[i] ?? 1);
      for (let j = i; j < row.length; j++) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0);
      solved[k] = (solved[k] ?? 0) - factor * (solved[i] ?? 0);
    }
  }
  for (let i = matrix.length - 1; i >= 0; i--) {
    const row = matrix[i] ?? solved;
    for (let j = i + 1; j < matrix.length; j++) solved[i] = (solved[i] ?? 0) - (row[j] ?? 0) * (solved[j] ?? 0);
    solved[i] = (solved[i] ?? 0) / (row[i] ?? 1);
  }
  return solved;
}
