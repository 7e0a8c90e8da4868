/** The panel on which a reader saves the whole catalogue, watches, stops, goes on, updates and removes. */
import * as texts from '#texts';
import { withBase } from '../catalogue/addresses.ts';
import { addressOf, isWithinReach, type ListSummary, SUMMARY_FILE } from '../offline/file-list.ts';
import { listStored, readSavedVersion, removeSavedCopy } from '../offline/saved-copy.ts';
import { createAnnouncer } from './announcer.ts';
import { type Progress, saveCatalogue, type SaveResult } from './catalogue-saver.ts';
import { countPerCent, describeProgress, describeRoom, describeStop } from './save-wording.ts';
import { getPart } from './search-part.ts';
import { isOfflineCopy } from './site-address.ts';

/** Only one page saves at a time. */
const LOCK = 'papershelf-save';
/** A listener hears of progress at each tenth. */
const TENTH = 10;
const RETRY_MS = 15_000;

class SaveCatalogue extends HTMLElement {
  readonly #base = withBase(import.meta.env.BASE_URL, '/');
  readonly #part = (name: string): HTMLElement => getPart(this, `[data-${name}]`, HTMLElement);
  readonly #save = getPart(this, '[data-start]', HTMLButtonElement);
  readonly #cancel = getPart(this, '[data-cancel]', HTMLButtonElement);
  readonly #remove = getPart(this, '[data-remove]', HTMLButtonElement);
  readonly #bar = getPart(this, 'progress', HTMLProgressElement);
  readonly #announce = createAnnouncer(getPart(this, '[role="status"]', HTMLElement));
  #run: AbortController | undefined;
  #retryTimer = 0;
  #announced = 0;

  connectedCallback(): void {
    if (isOfflineCopy) {
      this.#part('copy').hidden = false;
      return;
    }
    if (!('caches' in window) || !('serviceWorker' in navigator)) {
      this.#part('unable').hidden = false;
      return;
    }
    this.#part('panel').hidden = false;
    this.#save.addEventListener('click', () => void this.#start());
    this.#cancel.addEventListener('click', () => this.#stop());
    this.#remove.addEventListener('click', () => void this.#removeAll());
    window.addEventListener('online', () => this.#goOn());
    void this.#showRest();
  }

  /** Show what is stored while nothing runs. */
  async #showRest(): Promise<void> {
    const [saved, stored, summary] = await Promise.all([readSavedVersion(this.#base), listStored(this.#base), this.#loadSummary()]);
    if (this.#run !== undefined) return;
    const isNewer = saved !== undefined && summary !== undefined && summary.version !== saved;
    this.dataset['offlineState'] = saved === undefined ? 'none' : 'ready';
    this.#part('state').textContent = describeRest({ saved, stored: stored.size, summary, isNewer });
    this.#save.textContent = nameStart({ saved, stored: stored.size, summary });
    this.#save.hidden = isTooLarge(summary) || (saved === undefined ? summary === undefined : !isNewer);
    this.#cancel.hidden = this.#part('progress').hidden = true;
    this.#remove.hidden = saved === undefined && stored.size === 0;
    if (saved === undefined && summary !== undefined && !isTooLarge(summary))
      this.#part('room').textContent = describeRoom(summary.bytes, await findRoom()) ?? '';
  }

  async #loadSummary(): Promise<ListSummary | undefined> {
    // Without a network there is nothing newer to tell of.
    if (!navigator.onLine) return undefined;
    const answer = await fetch(addressOf(this.#base, SUMMARY_FILE), { cache: 'no-store' }).catch(() => undefined);
    return answer?.ok ? ((await answer.json()) as ListSummary) : undefined;
  }

  async #start(): Promise<void> {
    if (this.#run !== undefined) return;
    const run = new AbortController();
    this.#run = run;
    this.#announced = 0;
    this.#showRunning();
    // Asked for once a reader wants to keep something; a browser that declines keeps it as long as there is room.
    await navigator.storage.persist().catch(() => false);
    const result = await navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => (lock ? this.#work(run) : undefined));
    if (result === undefined) await this.#end(texts.savingElsewhere);
    else await this.#finish(result);
  }

  async #work({ signal }: AbortController): Promise<SaveResult> {
    const result = await saveCatalogue({ base: this.#base, signal, onProgress: (progress) => this.#showProgress(progress) });
    // Without its worker a saved catalogue is of no use.
    if (result.kind === 'complete') await navigator.serviceWorker.ready;
    return result;
  }

  async #finish(result: SaveResult): Promise<void> {
    const told = describeStop(result, await findRoom()) ?? texts.savingDone;
    if (result.kind !== 'network-gone') {
      await this.#end(told);
      return;
    }
    this.#run = undefined;
    this.#tell(told);
    this.#save.textContent = texts.savingAgain;
    this.#save.hidden = false;
    this.#retryTimer = window.setTimeout(() => this.#goOn(), RETRY_MS);
  }

  /** Go on after the network was gone. */
  #goOn(): void {
    if (this.#retryTimer === 0) {
      if (this.#run === undefined) void this.#showRest();
      return;
    }
    void this.#start();
  }

  #stop(): void {
    if (this.#run !== undefined) this.#run.abort();
    else void this.#end(describeStop({ kind: 'cancelled' }, { free: undefined }) ?? '');
  }

  async #end(told: string): Promise<void> {
    this.#forgetRetry();
    const hadFocus = this.contains(document.activeElement);
    this.#run = undefined;
    await this.#showRest();
    this.#tell(told);
    if (hadFocus) (this.#save.hidden ? this.#remove : this.#save).focus();
  }

  async #removeAll(): Promise<void> {
    await removeSavedCopy(this.#base);
    await this.#end(texts.savingRemoved);
  }

  #showRunning(): void {
    this.#forgetRetry();
    const hadFocus = document.activeElement === this.#save;
    this.dataset['offlineState'] = 'saving';
    this.#part('state').textContent = texts.savingRuns;
    this.#part('room').textContent = '';
    this.#save.hidden = this.#remove.hidden = true;
    this.#cancel.hidden = this.#part('progress').hidden = false;
    if (hadFocus) this.#cancel.focus();
    this.#tell('');
  }

  #showProgress(progress: Progress): void {
    const perCent = countPerCent(progress);
    this.#bar.value = perCent;
    this.#part('progress-text').textContent = describeProgress(progress);
    if (perCent < this.#announced + TENTH) return;
    this.#announced = perCent - (perCent % TENTH);
    this.#announce(texts.savingPerCent(this.#announced), 'now');
  }

  #forgetRetry(): void {
    clearTimeout(this.#retryTimer);
    this.#retryTimer = 0;
  }

  #tell(message: string): void {
    this.#part('told').textContent = message;
    this.#announce(message, 'now');
  }
}

interface Rest {
  readonly saved: string | undefined;
  readonly stored: number;
  readonly summary: ListSummary | undefined;
  readonly isNewer: boolean;
}

const isTooLarge = (summary: ListSummary | undefined): boolean => summary !== undefined && !isWithinReach(summary);

function describeRest({ saved, stored, summary, isNewer }: Rest): string {
  if (summary && isTooLarge(summary)) return texts.savingTooLarge(summary.files, texts.formatBytes(summary.bytes));
  if (isNewer) return texts.savingNewer;
  if (saved !== undefined) return texts.savingComplete;
  if (stored > 0) return texts.savingPart(stored, summary?.files);
  return summary === undefined ? texts.savingUnknown : texts.savingNone;
}

/** What the key that saves is called. */
function nameStart({ saved, stored, summary }: Omit<Rest, 'isNewer'>): string {
  if (saved !== undefined) return texts.savingUpdate;
  if (stored > 0) return texts.savingGoOn;
  return summary === undefined ? texts.offlineSave : texts.offlineSaveSize(texts.formatBytes(summary.bytes));
}

/** Ask how much the browser still gives this site; not all tell. */
async function findRoom(): Promise<{ free: number | undefined }> {
  const { quota, usage } = await navigator.storage.estimate().catch((): StorageEstimate => ({}));
  return { free: quota === undefined ? undefined : Math.max(0, quota - (usage ?? 0)) };
}

customElements.define('save-catalogue', SaveCatalogue);
