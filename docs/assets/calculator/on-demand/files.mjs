// Tables that a reader drops into a calculator: read here, sent to Python in the page's own worker and nowhere else.
// Which header is which column is Python's guess; the reader's corrections are kept in this browser by the headers.
// Loaded only where a calculator takes a file. The markup is calculators/kit/input/file_field.py and calculators/kit/table/view.py.
const MOST_KEPT = 20;
const TEXT = {
  da: {
    reading: "Læser filen …",
    large: (size, most) => `Filen fylder ${size} MB. Den må højst fylde ${most} MB.`,
    unreadable: "Filen kan ikke læses. Vælg den igen.",
  },
  en: {
    reading: "Reading the file …",
    large: (size, most) => `The file has ${size} MB. At most ${most} MB can be read.`,
    unreadable: "The file cannot be read. Choose it again.",
  },
};

export class DroppedFiles {
  #fields;

  // `onChange` is called whenever there is something new to compute.
  constructor(section, onChange) {
    const places = [...section.querySelectorAll(".calculator-files .file-field")];
    this.#fields = places.map((place) => new FileField(place, section.dataset, onChange));
  }

  // Fetches the samples, where the reader has not dropped anything yet.
  async ready() {
    await Promise.all(this.#fields.map((field) => field.ready()));
  }

  // What a question to Python holds of files.
  get request() {
    return Object.fromEntries(this.#fields.filter((field) => field.file).map((field) => [field.id, field.file]));
  }

  // Shows what Python told of each file.
  show(told = {}, errors = {}) {
    for (const field of this.#fields) field.show(told[field.id], errors[field.id] ?? "");
  }
}

export class FileField {
  file = null; // {name, content, mapping, forms}
  #place; #input; #drop; #told; #error; #again; #sample; #text; #language; #onChange; #memory;
  #headers = null; // of the file that is shown; null until Python has told them
  #html = "";

  constructor(place, { calculator, language }, onChange) {
    this.id = place.dataset.file;
    this.#place = place;
    this.#language = language;
    this.#text = TEXT[language];
    this.#onChange = onChange;
    this.#memory = new Memory(`columns:${calculator}`);
    [this.#input, this.#drop, this.#told, this.#error, this.#again, this.#sample] = [
      "input[type=file]", ".file-drop", ".file-told", ".field-error", ".file-again", ".file-sample a",
    ].map((selector) => place.querySelector(selector));
    this.#input.addEventListener("change", () => this.#take(this.#input.files[0]));
    this.#drop.addEventListener("dragover", (event) => this.#over(event));
    this.#drop.addEventListener("dragleave", () => this.#drop.classList.remove("is-over"));
    this.#drop.addEventListener("drop", (event) => this.#dropped(event));
    this.#told.addEventListener("change", ({ target }) => this.#corrected(target));
    this.#told.addEventListener("click", ({ target }) => target.closest(".file-forget") && this.#forget());
    this.#again?.addEventListener("click", () => this.#useSample());
  }

  async ready() {
    if (this.#input.files[0]) await this.#take(this.#input.files[0]);
    else if (this.#sample && !this.file) await this.#fetchSample();
  }

  show(told, error) {
    this.#say(error);
    if (!told) {
      this.#told.replaceChildren();
      this.#html = "";
      return;
    }
    const isNew = this.#headers === null;
    this.#headers = told.headers;
    const kept = this.#memory.of(told.headers);
    if (isNew && kept && !this.file.mapping) {
      Object.assign(this.file, kept);
      this.#onChange();
    }
    if (told.html !== this.#html) this.#fill(told.html, isNew);
    const note = this.#told.querySelector(".file-remembered");
    if (note) note.hidden = !kept;
  }

  // New markup in the same place: what is folded, scrolled or focused stays as the reader left it.
  #fill(html, isNew) {
    const focused = document.activeElement?.id;
    const open = isNew ? [] : [...this.#told.querySelectorAll("details")].map((part) => part.open);
    const scrolled = [...this.#told.querySelectorAll(".table-scroll")].map((part) => part.scrollLeft);
    this.#told.innerHTML = this.#html = html;
    this.#told.querySelectorAll("details").forEach((part, index) => (part.open = open[index] ?? part.open));
    this.#told.querySelectorAll(".table-scroll").forEach((part, index) => (part.scrollLeft = scrolled[index] ?? 0));
    if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus();
  }

  async #take(file) {
    if (!file) return;
    const most = Number(this.#input.dataset.most);
    if (file.size > most) {
      this.#say(this.#text.large(this.#megabytes(file.size), this.#megabytes(most)));
      return;
    }
    this.#say("");
    this.#told.textContent = this.#text.reading;
    this.#html = "";
    try {
      this.#put(file.name, await inBase64(file), false);
    } catch (error) {
      console.warn("file:", error.message);
      this.#told.replaceChildren();
      this.#say(this.#text.unreadable);
    }
  }

  async #useSample() {
    this.#input.value = "";
    await this.#fetchSample();
    this.#input.focus();
  }

  async #fetchSample() {
    const found = await fetch(this.#sample.href);
    if (!found.ok) throw new Error(`the sample: ${found.status}`);
    this.#put(this.#sample.pathname.split("/").pop(), await inBase64(await found.blob()), true);
  }

  #put(name, content, isSample) {
    this.file = { name, content, mapping: null, forms: null };
    this.#headers = null;
    this.#place.classList.toggle("has-own", !isSample);
    if (this.#again) this.#again.hidden = isSample;
    const note = this.#place.querySelector(".file-is-sample");
    if (note) note.hidden = !isSample;
    this.#onChange();
  }

  // A select was changed: its header is taken from the column that had it, and all is kept for files like this one.
  #corrected(select) {
    const selects = [...this.#told.querySelectorAll("[data-column]")];
    const { column, form } = select.dataset;
    const forms = { ...this.file.forms };
    if (form) forms[form] = select.value;
    if (column) {
      delete forms[column];
      for (const other of selects) if (other !== select && other.value === select.value) other.value = "";
    }
    const mapping = Object.fromEntries(selects.map((one) => [one.dataset.column, one.value]));
    Object.assign(this.file, { mapping, forms });
    this.#memory.keep(this.#headers, { mapping, forms });
    this.#onChange();
  }

  #forget() {
    this.#memory.keep(this.#headers, null);
    Object.assign(this.file, { mapping: null, forms: null });
    this.#onChange();
    this.#told.querySelector("summary")?.focus();
  }

  #over(event) {
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    this.#drop.classList.add("is-over");
  }

  #dropped(event) {
    event.preventDefault();
    this.#drop.classList.remove("is-over");
    const [file] = event.dataTransfer.files;
    if (!file) return;
    this.#input.files = event.dataTransfer.files;
    this.#take(file);
  }

  #say(error) {
    this.#error.textContent = error;
    if (error) this.#input.setAttribute("aria-invalid", "true");
    else this.#input.removeAttribute("aria-invalid");
  }

  #megabytes(bytes) {
    return (bytes / 1e6).toLocaleString(this.#language, { maximumFractionDigits: 1 });
  }
}

// The reader's corrections by the headers of a file, the newest few, in this browser.
class Memory {
  #key;

  constructor(key) {
    this.#key = key;
  }

  of(headers) {
    return this.#read().find(([known]) => known === nameOf(headers))?.[1];
  }

  // `corrections` null forgets.
  keep(headers, corrections) {
    const name = nameOf(headers);
    const others = this.#read().filter(([known]) => known !== name);
    const all = corrections ? [[name, corrections], ...others] : others;
    try {
      localStorage.setItem(this.#key, JSON.stringify(all.slice(0, MOST_KEPT)));
    } catch (error) {
      console.info("The columns are not remembered:", error.message);
    }
  }

  #read() {
    try {
      return JSON.parse(localStorage.getItem(this.#key)) ?? [];
    } catch (error) {
      console.info("No columns are remembered:", error.message);
      return [];
    }
  }
}

function nameOf(headers) {
  return JSON.stringify([...headers].sort());
}

// A file dropped beside its place is not opened instead of the page.
for (const kind of ["dragover", "drop"]) addEventListener(kind, stayOnThePage);
function stayOnThePage(event) {
  if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
}

export function inBase64(blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(reader.result.slice(reader.result.indexOf(",") + 1)));
    reader.addEventListener("error", () => reject(reader.error));
    reader.readAsDataURL(blob);
  });
}
