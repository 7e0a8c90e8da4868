/** Logistic regression with an L2 penalty by gradient descent from zero: the same rows give the same weights. */
const STEPS = 150;
const RATE = 1;
const MOMENTUM = 0.9;
const PENALTY = 1e-3;

export interface Example {
  readonly features: readonly number[];
  readonly holds: boolean;
}

/** Fit weights, one per feature; give a constant feature for the intercept. */
export function fitLogistic(examples: readonly Example[]): number[] {
  const size = examples[0]?.features.length ?? 0;
  const weights = new Array<number>(size).fill(0);
  const pace = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const slope = findSlope(examples, weights);
    for (let i = 0; i < size; i++) {
      pace[i] = MOMENTUM * (pace[i] ?? 0) - RATE * ((slope[i] ?? 0) + PENALTY * (weights[i] ?? 0));
      weights[i] = (weights[i] ?? 0) + (pace[i] ?? 0);
    }
  }
  return weights;
}

export function predictLogistic(weights: readonly number[], features: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += (weights[i] ?? 0) * (features[i] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

function findSlope(examples: readonly Example[], weights: readonly number[]): number[] {
  const slope = new Array<number>(weights.length).fill(0);
  for (const { features, holds } of examples) {
    const miss = (predictLogistic(weights, features) - (holds ? 1 : 0)) / examples.length;
    for (let i = 0; i < slope.length; i++) slope[i] = (slope[i] ?? 0) + miss * (features[i] ?? 0);
  }
  return slope;
}
