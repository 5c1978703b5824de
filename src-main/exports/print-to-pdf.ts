/** PDF through the browser engine: a hidden window without script loads the document and prints it. */
import { BrowserWindow } from "electron";
import { APP_ORIGIN, type PrintableDocuments } from "../windows/app-protocol.ts";

/** Prints a self-contained HTML document; paper, margins and the foot of each page are those of its own `@page` rule. */
export async function printToPdf(html: string, printable: PrintableDocuments): Promise<Uint8Array> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
    },
  });
  try {
    await window.loadURL(`${APP_ORIGIN}${printable.publish(html)}`);
    return await window.webContents.printToPDF({
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  } finally {
    window.destroy();
  }
}
