import fs from "node:fs";
import path from "node:path";
import { strict } from "./strict.ts";

/** PNG and JPEG begin so. */
const SIGNATURES = ["89504e47", "ffd8ff"];

/** An image that is handed back to Electron's own calls, never drawn: whether it is one, and where it comes from. */
export interface HostImage {
  isEmpty(): boolean;
  setTemplateImage(on: boolean): void;
  isTemplateImage(): boolean;
}

function imageOf(bytes: Buffer): HostImage {
  const start = bytes.subarray(0, 4).toString("hex");
  let template = false;
  return strict("NativeImage", {
    isEmpty: () => !SIGNATURES.some((signature) => start.startsWith(signature)),
    setTemplateImage(on: boolean) {
      template = on;
    },
    isTemplateImage: () => template,
  });
}

function readOrNothing(file: string): Buffer {
  try {
    return fs.readFileSync(file);
  } catch {
    return Buffer.alloc(0); // As Electron does: an empty image.
  }
}

/** `electron.nativeImage` */
export const nativeImage = strict("nativeImage", {
  createFromPath(file: string): HostImage {
    const image = imageOf(readOrNothing(file));
    // Electron takes the name for a sign, on every system.
    if (/Template(@\dx)?$/.test(path.parse(file).name)) image.setTemplateImage(true);
    return image;
  },
  createFromBuffer: (bytes: Buffer): HostImage => imageOf(bytes),
  createEmpty: (): HostImage => imageOf(Buffer.alloc(0)),
});
