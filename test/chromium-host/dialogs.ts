import fs from "node:fs";
import path from "node:path";
import type { Page, Route } from "playwright-core";
import { openPage } from "./browser.ts";
import { strict } from "./strict.ts";

/**
 * Chromium has no native dialog that another program could open, so the host
 * asks on a small page of its own. The page is plain HTML without a script: its
 * form is sent to an address under this origin, where the host reads the answer.
 */
const ORIGIN = "https://dialog.host.invalid";

interface Question {
  /** The page as it stands now. */
  html: string;
  page: Page | undefined;
  /** Takes the form; returns the reason for asking again, or undefined when answered. */
  answer(form: URLSearchParams): void;
}

const open = new Map<string, Question>();
let lastQuestion = 0;

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const STYLE = `
  :root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
  body { margin: 0; padding: 20px 24px; }
  h1 { font-size: 17px; margin: 0 0 8px; }
  p { margin: 0 0 12px; white-space: pre-wrap; }
  label { display: block; margin-bottom: 12px; }
  input[name=path], textarea { box-sizing: border-box; display: block; font: inherit; padding: 6px 8px; width: 100%; }
  [role=alert] { color: light-dark(#a40000, #ff9a9a); }
  button { font: inherit; margin-right: 8px; padding: 5px 16px; }`;

function pageHtml(title: string, content: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><h1>${escapeHtml(title)}</h1><form action="${ORIGIN}/answer">${content}</form></body></html>`;
}

const paragraph = (text: string | undefined): string => (text ? `<p>${escapeHtml(text)}</p>` : "");

/** Shows a question and resolves with the form, or undefined when its page was closed. */
function ask<T>(
  html: string,
  read: (form: URLSearchParams) => { value: T } | { again: string },
): Promise<T | undefined> {
  lastQuestion += 1;
  const id = String(lastQuestion);
  const withId = (text: string): string =>
    text.replace("</form>", `<input type="hidden" name="question" value="${id}"></form>`);
  return new Promise((resolve, reject) => {
    const settle = (value: T | undefined): void => {
      const page = open.get(id)?.page;
      if (!open.delete(id)) return; // Its page closing after the answer is no second one.
      // The asker goes on when the dialog has left the screen.
      void Promise.resolve(page?.close())
        .catch(() => undefined)
        .then(() => {
          resolve(value);
        });
    };
    const question: Question = {
      html: withId(html),
      page: undefined,
      answer(form) {
        const result = read(form);
        if ("again" in result) question.html = withId(result.again);
        else settle(result.value);
      },
    };
    open.set(id, question);
    openPage({ width: 640, height: 320 })
      .then(async (page) => {
        question.page = page;
        page.once("close", () => {
          settle(undefined);
        });
        await page.goto(`${ORIGIN}/${id}`);
      })
      .catch((error: unknown) => {
        if (!open.delete(id)) return;
        reject(error instanceof Error ? error : new Error(String(error)));
      });
  });
}

/** Serves the pages of the dialogs and takes their forms. Returns whether the request was one of theirs. */
export async function answerDialogRequest(route: Route): Promise<boolean> {
  const url = new URL(route.request().url());
  if (url.origin !== ORIGIN) return false;
  const form = url.searchParams;
  const question = open.get(form.get("question") ?? url.pathname.slice(1));
  if (form.has("question")) question?.answer(form);
  const body = question?.html ?? "";
  await route.fulfill({
    status: 200,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": `default-src 'none'; style-src 'unsafe-inline'; form-action ${ORIGIN}`,
    },
    body,
  });
  return true;
}

interface PathQuestion {
  title: string;
  button: string;
  message: string | undefined;
  filters: readonly Electron.FileFilter[] | undefined;
  manyLines: boolean;
}

function pathPage(
  question: PathQuestion,
  value: string,
  problem?: string,
  confirmed?: string,
): string {
  const accepted = (question.filters ?? [])
    .map(({ name, extensions }) => `${name} (${extensions.map((e) => `*.${e}`).join(", ")})`)
    .join("; ");
  const field = question.manyLines
    ? `<textarea name="path" rows="4" autofocus>${escapeHtml(value)}</textarea>`
    : `<input type="text" name="path" value="${escapeHtml(value)}" size="60" autofocus spellcheck="false">`;
  return pageHtml(
    question.title,
    [
      paragraph(question.message),
      `<label>Path ${field}</label>`,
      paragraph(accepted && `Kinds of file: ${accepted}`),
      problem ? `<p role="alert">${escapeHtml(problem)}</p>` : "",
      confirmed === undefined
        ? ""
        : `<input type="hidden" name="replace" value="${escapeHtml(confirmed)}">`,
      `<button name="button" value="accept">${escapeHtml(question.button)}</button>`,
      `<button name="button" value="cancel">Cancel</button>`,
    ].join("\n"),
  );
}

/* Electron allows a window before the options; the host's dialogs belong to no window. */
function optionsOf<T>(args: readonly unknown[]): T {
  return (args.at(-1) ?? {}) as T;
}

async function showOpenDialog(
  ...args: unknown[]
): Promise<{ canceled: boolean; filePaths: string[] }> {
  const options = optionsOf<Electron.OpenDialogOptions>(args);
  const properties = options.properties ?? ["openFile"];
  const folder = properties.includes("openDirectory");
  const question: PathQuestion = {
    title: options.title ?? (folder ? "Choose a folder" : "Choose a file"),
    button: options.buttonLabel ?? "Choose",
    message: options.message,
    filters: options.filters,
    manyLines: properties.includes("multiSelections"),
  };
  const filePaths = await ask(
    pathPage(question, options.defaultPath ?? ""),
    (form): { value: string[] } | { again: string } => {
      if (form.get("button") !== "accept") return { value: [] };
      const typed = form.get("path") ?? "";
      const paths = (question.manyLines ? typed.split("\n") : [typed])
        .map((line) => line.trim())
        .filter((line) => line !== "")
        .map((line) => path.resolve(line));
      const again = (problem: string): { again: string } => ({
        again: pathPage(question, typed, problem),
      });
      if (paths.length === 0) return again("Give a path.");
      for (const each of paths) {
        if (folder && properties.includes("createDirectory"))
          fs.mkdirSync(each, { recursive: true });
        const found = fs.statSync(each, { throwIfNoEntry: false });
        if (!found || found.isDirectory() !== folder)
          return again(`There is no such ${folder ? "folder" : "file"}: ${each}`);
      }
      return { value: paths };
    },
  );
  return {
    canceled: !filePaths || filePaths.length === 0,
    filePaths: filePaths ?? [],
  };
}

async function showSaveDialog(
  ...args: unknown[]
): Promise<{ canceled: boolean; filePath: string }> {
  const options = optionsOf<Electron.SaveDialogOptions>(args);
  const question: PathQuestion = {
    title: options.title ?? "Save as",
    button: options.buttonLabel ?? "Save",
    message: options.message,
    filters: options.filters,
    manyLines: false,
  };
  const extension = options.filters?.[0]?.extensions[0];
  const filePath = await ask(
    pathPage(question, options.defaultPath ?? ""),
    (form): { value: string } | { again: string } => {
      if (form.get("button") !== "accept") return { value: "" };
      const typed = (form.get("path") ?? "").trim();
      if (typed === "") return { again: pathPage(question, typed, "Give a path.") };
      const bare = path.extname(typed) === "" && (extension ?? "*") !== "*";
      const wanted = path.resolve(bare ? `${typed}.${extension}` : typed);
      if (!fs.existsSync(path.dirname(wanted)))
        return {
          again: pathPage(question, typed, `There is no such folder: ${path.dirname(wanted)}`),
        };
      if (fs.existsSync(wanted) && form.get("replace") !== wanted)
        return {
          again: pathPage(
            question,
            wanted,
            `${path.basename(wanted)} is there already. ${question.button} again to replace it.`,
            wanted,
          ),
        };
      return { value: wanted };
    },
  );
  return { canceled: !filePath, filePath: filePath ?? "" };
}

async function showMessageBox(
  ...args: unknown[]
): Promise<{ response: number; checkboxChecked: boolean }> {
  const options = optionsOf<Electron.MessageBoxOptions>(args);
  const labels = options.buttons?.length ? options.buttons : ["OK"];
  const buttons = labels.map((label, index) => {
    const focus = index === (options.defaultId ?? 0) ? " autofocus" : "";
    return `<button name="button" value="${index}"${focus}>${escapeHtml(label)}</button>`;
  });
  const checkbox = options.checkboxLabel
    ? `<label><input type="checkbox" name="checked"${options.checkboxChecked ? " checked" : ""}> ${escapeHtml(options.checkboxLabel)}</label>`
    : "";
  const content = [
    options.title ? paragraph(options.message) : "",
    paragraph(options.detail),
    checkbox,
    ...buttons,
  ].join("\n");
  const answer = await ask(pageHtml(options.title ?? options.message, content), (form) => ({
    value: {
      response: Number(form.get("button")),
      checkboxChecked: form.has("checked"),
    },
  }));
  const cancelling = labels.findIndex((label) => /^(cancel|no)$/i.test(label));
  return (
    answer ?? {
      response: options.cancelId ?? Math.max(cancelling, 0),
      checkboxChecked: options.checkboxChecked ?? false,
    }
  );
}

/** `electron.dialog` */
export const dialog = strict("dialog", {
  showOpenDialog,
  showSaveDialog,
  showMessageBox,
  showErrorBox(title: string, content: string): void {
    console.error(`${title}\n${content}`);
    void showMessageBox({ title, message: content }).catch(() => undefined);
  },
});
