import path from "node:path";
import { describe, expect, it } from "vitest";
import {
  mappedScheme,
  parseHostFlags,
  toAppAddress,
  toBrowserAddress,
} from "../../chromium-host/host-context.ts";

describe("addresses of a custom scheme", () => {
  it.each([
    ["app://payor-desk/index.html", "https://payor-desk.app.invalid/index.html"],
    ["app://payor-desk", "https://payor-desk.app.invalid/"],
    ["app://payor-desk/a/b?c=d#/e", "https://payor-desk.app.invalid/a/b?c=d#/e"],
  ])("maps %s", (app, browser) => {
    expect(toBrowserAddress(app)).toBe(browser);
    expect(mappedScheme(browser)).toBe("app");
  });

  it("finds the way back", () => {
    expect(toAppAddress("https://payor-desk.app.invalid/a?b#c")).toBe("app://payor-desk/a?b#c");
  });

  it("leaves other addresses alone", () => {
    expect(toBrowserAddress("https://example.com/")).toBeUndefined();
    expect(toAppAddress("https://example.com/x.app.invalid/")).toBe(
      "https://example.com/x.app.invalid/",
    );
    expect(mappedScheme("https://example.com/")).toBeUndefined();
  });
});

describe("the command line", () => {
  it("keeps the host's own flags from main", () => {
    const flags = parseHostFlags([
      "/some/app",
      "--headless",
      "--host-control",
      "--remote-debugging-port=0",
      "--workspace=/w",
    ]);
    expect(flags).toMatchObject({ headless: true, control: true, debuggingPort: 0 });
    expect(flags.appRoot).toBe(path.resolve("/some/app"));
    expect(flags.passedOn).toStrictEqual(["--remote-debugging-port=0", "--workspace=/w"]);
  });
});
