import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { answerAppRequest, PrintableDocuments } from "../../../../src-main/windows/app-protocol.ts";

vi.mock("electron", () => ({ protocol: {} }));

let folder: string;
let rendererFolder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "payor-desk-protocol-"));
  rendererFolder = path.join(folder, "renderer");
  await mkdir(rendererFolder);
  await writeFile(path.join(rendererFolder, "index.html"), '<meta nonce="__CSP_NONCE__">');
  await writeFile(path.join(rendererFolder, "main.js"), "1");
  await writeFile(path.join(folder, "secret.json"), "{}");
});
afterEach(() => rm(folder, { recursive: true }));

const ask = (url: string, printable = new PrintableDocuments()) =>
  answerAppRequest(url, { rendererFolder, printable });

describe("the app scheme", () => {
  it("serves the page with a fresh nonce that its policy names", async () => {
    const [first, second] = [
      await ask("app://payor-desk/index.html"),
      await ask("app://payor-desk/"),
    ];
    const nonceOf = (html: string) => /nonce="([^"]+)"/.exec(html)?.[1] ?? "";
    const [firstNonce, secondNonce] = [nonceOf(await first.text()), nonceOf(await second.text())];
    expect(firstNonce).not.toBe(secondNonce);
    const policy = first.headers.get("Content-Security-Policy") ?? "";
    expect(policy).toContain(`style-src 'self' 'nonce-${firstNonce}'`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
  });

  it.each([
    "app://payor-desk/../secret.json",
    "app://payor-desk/%2e%2e%2fsecret.json",
    "app://payor-desk/..%5csecret.json",
    "app://elsewhere/index.html",
    "app://payor-desk/missing.js",
    "app://payor-desk/main.exe",
    "app://payor-desk/print/unknown",
    "app://payor-desk/%E0%A4%A.js",
    "app://payor-desk/%00.js",
  ])("does not serve %s", async (url) => {
    expect((await ask(url)).status).toBe(404);
  });

  it("serves a published document without script, its own style by hash alone", async () => {
    const printable = new PrintableDocuments();
    const documentPath = printable.publish("<style>p{}</style><script>1</script>");
    const answer = await ask(`app://payor-desk${documentPath}`, printable);
    const policy = answer.headers.get("Content-Security-Policy") ?? "";
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+';/);
    expect(policy).not.toContain("script-src");
    expect(policy).toContain("sandbox");
  });

  it("forgets the oldest of many documents", async () => {
    const printable = new PrintableDocuments();
    const first = printable.publish("first");
    for (let count = 0; count < 20; count++) printable.publish("later");
    expect((await ask(`app://payor-desk${first}`, printable)).status).toBe(404);
  });
});
