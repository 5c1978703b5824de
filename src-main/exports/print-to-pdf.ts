/** PDF through the browser engine: a hidden window without script loads the document and prints it. */
import { BrowserWindow } from "electron";
import type { Settings } from "../../src-shared/ipc/contract.ts";
import { APP_ORIGIN, type PrintableDocuments } from "../windows/app-protocol.ts";

const FOOTER = `<div style="width:100%;font:8px sans-serif;color:#475569;padding:0 14mm;text-align:right">Page <span class="pageNumber"></span> of <span class="totalPages"></span></div>`;

/** Prints a self-contained HTML document; margins come from its own `@page` rule where it has one. */
export async function printToPdf(
  html: string,
  { printable, paperSize }: { printable: PrintableDocuments; paperSize: Settings["paperSize"] },
): Promise<Uint8Array> {
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
      pageSize: paperSize,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: "<span></span>",
      footerTemplate: FOOTER,
      margins: { top: 0.6, bottom: 0.7, left: 0.6, right: 0.6 },
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  } finally {
    window.destroy();
  }
}
