/** Names that every system takes, and kinds of files that the app never opens. */

const LONGEST_BASE = 100;
const LONGEST_EXTENSION = 16;
/** Names of devices on Windows, with any extension. */
const DEVICES = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;
// Everything that a path, a shell or a file system reads as more than a letter; the last ones turn the reading direction.
const UNSAFE = /[/\\:*?"<>|\p{Cc}\p{Cf}]/gu;

/**
 * Kinds that a system runs, or that bring code with them. The app never opens them; the user may do so in the folder,
 * where the system asks in its own way.
 */
const RUNNING_KINDS: ReadonlySet<string> = new Set(
  (
    "app appimage appref-ms apk bat bin cmd com command cpl crt desktop dll dmg docm dotm exe gadget hta htm html inf ins " +
    "iso jar job jnlp js jse lnk mjs msc msi msix msp mst msu pif pkg pl ppam pptm ps1 psm1 py rb reg scf scpt scr sct " +
    "settingcontent-ms sh shb shs svg swf sys terminal url vb vbe vbs wasm webloc website workflow ws wsc wsf wsh xhtml " +
    "xla xlam xll xlsb xlsm xltm deb rpm run vhd vhdx img bash zsh fish csh ksh out elf osx action prg"
  ).split(" "),
);

/** Extension in small letters, without the dot; empty when there is none. */
function extensionOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? "" : name.slice(dot + 1).toLowerCase();
}

/** Whether a file of that name may run something when it is opened. No extension counts as unknown, and so as one. */
export function mayRun(name: string): boolean {
  const extension = extensionOf(name.replace(/[. ]+$/, ""));
  return extension === "" || RUNNING_KINDS.has(extension);
}

/**
 * A name for a file in the folder: the last part of what it was called, safe on Windows, macOS and Linux, with a number
 * before its extension when it is taken ("Screen (2).png"; names that differ in case only are one).
 */
export function safeFileName(original: string, isTaken: (name: string) => boolean): string {
  const last = original.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const clean = last
    .replace(UNSAFE, "_")
    .replace(/^[.\s]+/, "")
    .replace(/[.\s]+$/, "");
  const extension = extensionOf(clean).slice(0, LONGEST_EXTENSION);
  const kept = extension === "" ? clean : clean.slice(0, clean.lastIndexOf("."));
  const cut = [...kept].slice(0, LONGEST_BASE).join("").trim();
  // A device is one with whatever follows its first dot.
  const base = DEVICES.test(cut.split(".")[0]?.trim() ?? "") ? `_${cut}` : cut || "file";
  const suffix = extension === "" ? "" : `.${extension}`;
  let name = `${base}${suffix}`;
  for (let number = 2; isTaken(name); number += 1) name = `${base} (${number})${suffix}`;
  return name;
}

/** "840 bytes", "12 kB", "3.4 MB". */
export function bytesInWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
