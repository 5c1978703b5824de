import { createHash } from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";

/** What a second instance tells the first one. */
export interface SecondInstance {
  readonly argv: readonly string[];
  readonly workingDirectory: string;
  readonly additionalData: unknown;
}

/** How long a second instance waits for the first one to take its message. */
const FORWARD_TIMEOUT_MS = 2000;

let server: net.Server | undefined;
let first: net.Socket | undefined;
let forwarded: Promise<unknown> = Promise.resolve();
let listener: ((second: SecondInstance) => void) | undefined;
const early: SecondInstance[] = [];

/**
 * The address of the lock. On Linux and Windows it vanishes with its process;
 * elsewhere it is a file, which the next instance finds dead and removes.
 */
function lockAddress(userData: string): string {
  const key = createHash("sha256").update(userData).digest("hex").slice(0, 24);
  const name = `payor-desk-chromium-host-${key}`;
  if (process.platform === "win32") return `\\\\.\\pipe\\${name}`;
  if (process.platform === "linux") return `\0${name}`;
  return path.join(os.tmpdir(), `${name}.sock`);
}

function listen(address: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const candidate = net.createServer((socket) => {
      let text = "";
      socket.setEncoding("utf8");
      socket.on("error", () => undefined);
      socket.on("data", (chunk: string) => {
        text += chunk;
        if (!text.endsWith("\n")) return;
        const second = JSON.parse(text) as SecondInstance;
        if (listener) listener(second);
        else early.push(second);
        socket.end();
      });
    });
    candidate.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(false);
      else reject(error);
    });
    candidate.listen(address, () => {
      server = candidate;
      candidate.unref();
      resolve(true);
    });
  });
}

function connect(address: string): Promise<net.Socket | undefined> {
  return new Promise((resolve) => {
    const socket = net.connect(address);
    socket.once("connect", () => {
      resolve(socket);
    });
    socket.once("error", () => {
      resolve(undefined);
    });
  });
}

/**
 * Takes the lock of a user-data folder, or connects to the instance that holds it.
 *
 * The host does this before main runs, because `requestSingleInstanceLock`
 * must answer without waiting.
 */
export async function takeInstanceLock(userData: string): Promise<void> {
  const address = lockAddress(fs.realpathSync(userData));
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (await listen(address)) return;
    first = await connect(address);
    if (first) {
      first.on("error", () => undefined);
      first.unref();
      return;
    }
    // Nobody answers: what is there is left over from a killed process.
    if (path.isAbsolute(address)) fs.rmSync(address, { force: true });
  }
  throw new Error(`The lock of ${userData} can neither be taken nor asked`);
}

/** Whether this process holds the lock. */
export function isFirstInstance(): boolean {
  return first === undefined;
}

/** Sends the command line of this process to the instance that holds the lock. */
export function forwardToFirstInstance(second: SecondInstance): void {
  const socket = first;
  if (!socket) return;
  forwarded = new Promise((resolve) => {
    socket.ref();
    socket.once("close", resolve);
    socket.setTimeout(FORWARD_TIMEOUT_MS, () => socket.destroy());
    socket.resume();
    socket.end(`${JSON.stringify(second)}\n`);
  });
}

/** Calls back for each second instance, those that came before included. */
export function onSecondInstance(callback: (second: SecondInstance) => void): void {
  listener = callback;
  for (const second of early.splice(0)) callback(second);
}

/** Gives the lock back, after a message to the first instance has been taken. */
export async function releaseInstance(): Promise<void> {
  await forwarded;
  server?.close();
}
