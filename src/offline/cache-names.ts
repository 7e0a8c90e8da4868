/** Names of the caches of one catalogue; several may live on one host under different base paths. */

const PREFIX = 'papershelf';

/** The shell of the build whose worker is active. */
export const SHELL = { prefix: PREFIX, precache: 'shell' } as const;

/** What was read while the worker of one build was active. */
export const readCacheName = (base: string, version: string): string => `${PREFIX}-read.${version}-${base}`;

/** The whole catalogue, saved on demand. Worker and pages of different builds share it, so its form must not change under one name. */
export const savedCacheName = (base: string): string => `${PREFIX}-saved-${base}`;

export const isReadCache = (base: string, name: string): boolean => name.startsWith(`${PREFIX}-read.`) && name.endsWith(`-${base}`);

/** Tell whether a cache belongs to the catalogue at `base`. */
export const isOwnCache = (base: string, name: string): boolean => name.startsWith(`${PREFIX}-`) && name.endsWith(`-${base}`);
