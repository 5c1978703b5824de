import { expect, test } from "vitest";
import { linkKind } from "../../../../src-shared/commands/links.ts";

test.each([
  ["https://files.example/deck?page=2#top", "web"],
  ["HTTPS://files.example", "web"],
  ["mailto:sam@northgate.example", "mail"],
  ["Kickoff deck v2.pptx", "file"],
  ["C:\\plans\\setup.pdf", "file"],
  ["/srv/share/setup.pdf", "file"],
  ["http://files.example", null],
  ["javascript:alert(1)", null],
  [" JavaScript:alert(1)", null],
  ["java\nscript:alert(1)", null],
  ["data:text/html,x", null],
  ["file:///etc/passwd", null],
  ["vbscript:x", null],
  ["//evil.example", null],
  ["https://", null],
  ["mailto:", null],
  ["  ", null],
])("%j is %s", (url, kind) => {
  expect(linkKind(url)).toBe(kind);
});
