/**
 * Run what a command does and set the exit code it returns. An exception is our own failure: one line, code 2,
 * and the stack with `DEBUG=1`.
 */
export async function runCommand(subject: string, act: () => Promise<number> | number): Promise<void> {
  try {
    process.exitCode = await act();
  } catch (cause) {
    console.error(`${subject} failed: ${cause instanceof Error ? cause.message : String(cause)}`);
    if (process.env.DEBUG) console.error(cause);
    process.exitCode = 2;
  }
}
