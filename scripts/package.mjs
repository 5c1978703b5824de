// `npm run package`: builds, then makes the installers of this system through electron-builder, into dist/.
// What follows `--` goes to electron-builder: `npm run package -- --dir` makes the unpacked application only.
import { prepare } from "./prepare.mjs";
import { runTool } from "./run.mjs";

const { node, runtime } = await prepare();

if (runtime !== "electron") {
  console.error(
    [
      "No installer was made: it would have to contain Electron, and Electron's binary is not here.",
      "It is downloaded from Electron's release server, which this network does not reach.",
      "Run this command where it does, or set ELECTRON_MIRROR to a copy of it, and try again.",
    ].join("\n"),
  );
  process.exit(1);
}

process.exitCode =
  (await runTool(node, "electron-vite", ["build"])) ||
  (await runTool(node, "electron-builder", process.argv.slice(2)));
