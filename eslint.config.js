import { houseConfig } from "./scripts/lint-rules.mjs";

export default houseConfig(import.meta.dirname);
