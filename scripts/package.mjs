// `npm run package`: builds, then makes the installers of this system through electron-builder, into dist/.
// What follows `--` goes to electron-builder: `npm run package -- --dir` makes the unpacked application only.
import { prepare } from "./prepare.mjs";
import { runTool } from "./run.mjs";

/** @returns {Promise<number>} exit code */
async function makeInstallers() {
  const { node, runtime, reason } = await prepare({ retryElectron: true });
  if (runtime !== "electron") {
    console.error(
      [
        `No installer was made: it has to contain Electron, whose binary is not available because ${reason}.`,
        "Run this command where Electron's release server can be reached, or set ELECTRON_MIRROR to a copy of it.",
      ].join("\n"),
    );
    return 1;
  }
  const code = await runTool(node, "electron-vite", ["build"]);
  return code === 0 ? runTool(node, "electron-builder", process.argv.slice(2)) : code;
}

try {
  process.exitCode = await makeInstallers();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
