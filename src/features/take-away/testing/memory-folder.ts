/** What is done to a folder that may fail: "write 2026/fox.png.part". Throws what the browser would. */
type Fails = (deed: string) => void;

const notFound = () => new DOMException("It is not there.", "NotFoundError");
const misfit = () => new DOMException("It is of the other kind.", "TypeMismatchError");

class MemoryFile {
  readonly kind = "file";
  bytes = new Uint8Array();
  name: string;
  readonly #folder: MemoryFolder;

  constructor(folder: MemoryFolder, name: string) {
    this.#folder = folder;
    this.name = name;
  }

  #deed(what: string): void {
    this.#folder.fails(`${what} ${this.#folder.path}${this.name}`);
  }

  async getFile(): Promise<File> {
    this.#deed("read");
    return new File([this.bytes], this.name);
  }

  /** As browsers do, into a copy that takes the file's place as it is closed. */
  async createWritable({ keepExistingData = false } = {}) {
    this.#deed("open");
    let copy = keepExistingData ? this.bytes : new Uint8Array();
    let at = 0;
    return {
      seek: async (to: number) => {
        at = to;
      },
      write: async (content: BlobPart) => {
        this.#deed("write");
        const bytes = new Uint8Array(await new Blob([content]).arrayBuffer());
        const longer = new Uint8Array(Math.max(copy.length, at + bytes.length));
        longer.set(copy);
        longer.set(bytes, at);
        copy = longer;
        at += bytes.length;
      },
      close: async () => {
        this.#deed("close");
        this.bytes = copy;
      },
      abort: async () => {},
    };
  }

  async move(name: string): Promise<void> {
    this.#deed("move");
    this.#folder.rename(this.name, name);
    this.name = name;
  }
}

/** A folder as a browser hands it out, in memory, so that any of its calls may be made to fail. */
export class MemoryFolder {
  readonly kind = "directory";
  readonly name: string;
  readonly path: string;
  readonly #fails: { now: Fails };
  readonly #children = new Map<string, MemoryFile | MemoryFolder>();

  constructor(name = "pictures", path = "", fails: { now: Fails } = { now: () => {} }) {
    this.name = name;
    this.path = path;
    this.#fails = fails;
  }

  /** From now on, in all that is below it too. */
  failBy(fails: Fails): void {
    this.#fails.now = fails;
  }

  readonly fails: Fails = (deed) => this.#fails.now(deed);

  /** As what takes a folder wants it. */
  get handle(): FileSystemDirectoryHandle {
    return this as unknown as FileSystemDirectoryHandle;
  }

  rename(from: string, to: string): void {
    const file = this.#children.get(from);
    if (!file) throw notFound();
    this.#children.delete(from);
    this.#children.set(to, file);
  }

  async *entries() {
    this.fails(`list ${this.path}`);
    yield* this.#children.entries();
  }

  async *keys() {
    for await (const [name] of this.entries()) yield name;
  }

  async getDirectoryHandle(name: string, { create = false } = {}): Promise<MemoryFolder> {
    this.fails(`folder ${this.path}${name}`);
    const made = () => new MemoryFolder(name, `${this.path}${name}/`, this.#fails);
    const child = this.#children.get(name) ?? (create ? made() : undefined);
    if (!child) throw notFound();
    if (!(child instanceof MemoryFolder)) throw misfit();
    this.#children.set(name, child);
    return child;
  }

  async getFileHandle(name: string, { create = false } = {}): Promise<MemoryFile> {
    this.fails(`file ${this.path}${name}`);
    const child = this.#children.get(name) ?? (create ? new MemoryFile(this, name) : undefined);
    if (!child) throw notFound();
    if (!(child instanceof MemoryFile)) throw misfit();
    this.#children.set(name, child);
    return child;
  }

  async removeEntry(name: string): Promise<void> {
    this.fails(`remove ${this.path}${name}`);
    if (!this.#children.delete(name)) throw notFound();
  }

  /** Everything below it, by its path. */
  files(): Map<string, Uint8Array> {
    const all = new Map<string, Uint8Array>();
    for (const child of this.#children.values())
      if (child instanceof MemoryFile) all.set(`${this.path}${child.name}`, child.bytes);
      else for (const [path, bytes] of child.files()) all.set(path, bytes);
    return all;
  }

  /** What a file says; "" where it is not there. */
  text(path: string): string {
    return new TextDecoder().decode(this.files().get(path));
  }
}
