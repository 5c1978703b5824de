import { resolve } from "node:path";

import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

const root = import.meta.dirname;

// Every package is bundled, so the packaged app carries no node_modules and the Chromium host runs the very same files.
export default defineConfig({
  main: {
    build: {
      outDir: "out/main",
      externalizeDeps: false,
      sourcemap: true,
      rollupOptions: {
        input: {
          main: resolve(root, "src-main/main.ts"),
          // A thread of main: index-readers.ts starts it by this name.
          "index-worker": resolve(root, "src-main/documents/index-worker.ts"),
          // table-thread.ts starts it: spreadsheets are read and written there, and nowhere else is their library loaded.
          "table-worker": resolve(root, "src-main/imports/table-worker.ts"),
        },
        output: {
          format: "es",
          entryFileNames: "[name].js",
          chunkFileNames: "[name]-[hash].js",
        },
      },
    },
  },
  preload: {
    build: {
      outDir: "out/preload",
      externalizeDeps: false,
      sourcemap: true,
      rollupOptions: {
        input: { preload: resolve(root, "src-main/preload.ts") },
        // A sandboxed preload is loaded as one CommonJS script and can require nothing but electron.
        output: {
          format: "cjs",
          entryFileNames: "[name].cjs",
          codeSplitting: false,
        },
      },
    },
  },
  renderer: {
    root: resolve(root, "src-renderer"),
    base: "./",
    plugins: [react()],
    build: {
      outDir: resolve(root, "out/renderer"),
      emptyOutDir: true,
      sourcemap: true,
      // The content-security policy knows no data: addresses for fonts and no inline scripts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: { index: resolve(root, "src-renderer/index.html") },
      },
    },
  },
});
