/**
 * What a page of an offline copy has instead of a server. Browsers refuse to fetch from `file:`, so the files of a
 * search come as classic scripts that hand over what they hold; and addresses name files, not directories.
 */
import type { LoadFile } from '../search/tables/manifest.ts';
import { decodeBytes, namePack, type PackedFile, PACKS_FOLDER } from '../search/tables/script-packs.ts';

export interface OfflineCopy {
  /** Address of the catalogue on the web; ends with a slash. */
  readonly live: string;
  /** Turn an address of the site into the file that holds the page. */
  readonly href: (path: string) => string;
  readonly load: LoadFile;
  /** Called by the scripts themselves. */
  readonly take: (pack: string, files: readonly PackedFile[]) => void;
}

interface Surroundings {
  readonly live: string;
  /** Address of the folder of the copy; ends with a slash. */
  readonly root: string;
  /** As the scripts were packed. */
  readonly sharedDigits: number;
  readonly loadScript?: (address: string) => Promise<void>;
}

declare global {
  /** There on the pages of an offline copy only. */
  var papershelfCopy: OfflineCopy | undefined;
}

export function createOfflineCopy({ live, root, sharedDigits, loadScript = runScript }: Surroundings): OfflineCopy {
  const opened = new Map<string, Promise<ReadonlyMap<string, string>>>();
  const handed = new Map<string, ReadonlyMap<string, string>>();
  const open = (pack: string): Promise<ReadonlyMap<string, string>> => {
    const known = opened.get(pack);
    if (known) return known;
    const files = loadScript(`${root}${PACKS_FOLDER}/${pack}.js`).then(() => handed.get(pack) ?? fail(pack));
    opened.set(pack, files);
    files.catch(() => opened.delete(pack));
    return files;
  };
  return {
    live,
    href: (path) => root + nameFile(path),
    load: async (path) => decodeBytes((await open(namePack(path, sharedDigits))).get(path) ?? fail(path)),
    take: (pack, files) => void handed.set(pack, new Map(files)),
  };
}

/** @example nameFile('/search/?q=moss') // => 'search/index.html?q=moss' */
function nameFile(path: string): string {
  const { pathname, search, hash } = new URL(path, 'https://copy.invalid/');
  return `${pathname.slice(1).replace(/(^|\/)$/, '$1index.html')}${search}${hash}`;
}

async function runScript(address: string): Promise<void> {
  const script = document.createElement('script');
  try {
    await new Promise((resolve, reject) => {
      script.addEventListener('load', resolve);
      script.addEventListener('error', () => reject(new Error(`${address} cannot be read`)));
      script.src = address;
      document.head.append(script);
    });
  } finally {
    script.remove();
  }
}

function fail(name: string): never {
  throw new Error(`the offline copy does not hold ${name}`);
}
