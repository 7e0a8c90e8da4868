/** How many documents a property test tries: few by default, `FUZZ_RUNS` for the long run. */
export function fuzzRuns(byDefault: number): number {
  return Number(process.env['FUZZ_RUNS'] ?? byDefault);
}
