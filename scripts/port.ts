/** Which port a command serves on, and what it says when it cannot. */
import { isPortFree } from '../src/integrations/site-server.ts';

const DEFAULT_PORT = 4321;

export const PORT_HELP = `  PORT     where to listen (${DEFAULT_PORT})`;

/** Read `PORT`. @throws when it is not a port number. */
export function readPort(env: Readonly<Record<string, string | undefined>> = process.env): number {
  if (!env.PORT) return DEFAULT_PORT;
  const port = Number(env.PORT);
  if (!/^\d+$/.test(env.PORT) || port < 1 || port > 65_535) throw new Error(`\`PORT=${env.PORT}\` is not a port number from 1 to 65535`);
  return port;
}

/** The port of a command that is about to start; `undefined` when it is taken, which has then been said. */
export async function findFreePort(command: string): Promise<number | undefined> {
  const port = readPort();
  if (await isPortFree(port)) return port;
  console.error(describeTakenPort(port, command));
  return undefined;
}

export function describeTakenPort(port: number, command: string): string {
  return `Port ${port} is in use by another program. Choose another one: \`PORT=${port < 65_535 ? port + 1 : DEFAULT_PORT} npm ${command}\`.`;
}
