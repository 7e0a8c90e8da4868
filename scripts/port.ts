/** Which port a command serves on, and what it says when it cannot. */

const DEFAULT_PORT = 4321;

export const PORT_HELP = `  PORT     where to listen (${DEFAULT_PORT})`;

/** Read `PORT`. @throws when it is not a port number. */
export function readPort(env: Readonly<Record<string, string | undefined>> = process.env): number {
  if (!env.PORT) return DEFAULT_PORT;
  const port = Number(env.PORT);
  if (!/^\d+$/.test(env.PORT) || port < 1 || port > 65_535) throw new Error(`\`PORT=${env.PORT}\` is not a port number from 1 to 65535`);
  return port;
}

export function describeTakenPort(port: number, command: string): string {
  return `Port ${port} is in use by another program. Choose another one: \`PORT=${port < 65_535 ? port + 1 : DEFAULT_PORT} npm ${command}\`.`;
}
