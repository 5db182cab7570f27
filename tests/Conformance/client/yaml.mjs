// A YAML text as a tree of maps, lists and texts.
import { createRequire } from "node:module";

const { parse } = createRequire(new URL("../../Schema/package.json", import.meta.url))("yaml");

/** Every scalar is its text: which of them are numbers depends on the key that they belong to. */
export function readTree(text) {
  return parse(text, { schema: "failsafe", version: "1.2", uniqueKeys: true });
}
