/*
 * Runs an Electron app's own bundles on an installed Chromium. See README.md.
 *
 *   node run.mjs [flags] [app folder]
 */
import process from "node:process";

const [major = 0] = process.versions.node.split(".").map(Number);
if (major < 24) {
  console.error(
    `The Chromium host needs Node 24 or later; this is ${process.version}. \`npm start\` brings the right one.`,
  );
  process.exit(1);
}
const { runHost } = await import("./host.ts");
try {
  await runHost(process.argv.slice(2));
} catch (error) {
  console.error(error);
  process.exit(1);
}
