/** What the library takes on this machine, in bytes. */
export interface StorageReport {
  /** By entry: its text, and its images, where shared ones count for each that has them. */
  readonly articles: ReadonlyMap<string, { readonly text: number; readonly images: number }>;
  readonly texts: number;
  readonly images: number;
  /** Everything that is stored, and what may be; undefined where a browser does not tell. */
  readonly used: number | undefined;
  readonly quota: number | undefined;
  /** The browser has promised to throw nothing away when the disk gets full. */
  readonly isPersistent: boolean;
}

/** What is fetched when something is saved. */
export interface Fetching {
  readonly keepsImages: boolean;
  /** From any site. */
  readonly mayFetch: boolean;
}

export interface CheckReport {
  readonly repaired: number;
  readonly images: number;
  readonly unreadable: number;
  readonly quarantined: number;
}

/** What restoring a backup will do. Nothing of it is done yet. */
export interface RestorePlan {
  readonly made: string;
  readonly added: number;
  readonly completed: number;
  readonly unchanged: number;
  readonly images: number;
  readonly unreadable: number;
}

/** Of articles, how many are done, of how many. */
export type Progress = (done: number, all: number) => void;

/** What the storage page shows and does; the entrypoint connects it to the browser. */
export interface StorageSource<Plan extends RestorePlan = RestorePlan> {
  report(onProgress: (articles: number) => void): Promise<StorageReport>;
  /** False where the browser does not promise it. */
  askForPersistence(): Promise<boolean>;
  fetching(): Promise<Fetching>;
  keepImages(keep: boolean): Promise<void>;
  /** Asks for access to all sites; call it within a click. False where it is refused. */
  askToFetch(): Promise<boolean>;
  stopFetching(): Promise<void>;
  check(): Promise<CheckReport>;
  makeBackup(onProgress: Progress): Promise<Blob>;
  backupName(made: Date): string;
  readBackup(backup: Blob, onProgress: Progress): Promise<Plan>;
  restoreBackup(plan: Plan): Promise<{ readonly changed: number; readonly undo: string | null }>;
  dropBackup(plan: Plan): Promise<void>;
}
