// Writes the published JSON Schemas into assets/schemas. Run with `npm run schemas` after a change of the model: the
// schemas come from TypeScript, which the pinned Node reads as it is.
import { mkdirSync, writeFileSync } from "node:fs";

import { publishedSchemas } from "../src-shared/document/json-schemas.ts";

const folder = new URL("../assets/schemas/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(publishedSchemas())) {
  writeFileSync(new URL(name, folder), text);
  console.log(`assets/schemas/${name}: ${text.length} characters`);
}
