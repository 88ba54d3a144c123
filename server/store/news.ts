/** Takes what the servers beside this one say of the database that they share; its own changes come back too. */
export interface NewsReader {
  /** A library's feed ends there now, or a moment ago. */
  changed(library: string, cursor: number): void;
  /** Something may have been said that was not heard. */
  missed(): void;
}

/** The way by which servers on one database hear of each other's changes. */
export interface News {
  /** Whether it is open. Where it is not, whoever wants to know has to look. */
  hears(): boolean;
  close(): Promise<void>;
}
