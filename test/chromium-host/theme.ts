import { registry } from "./registry.ts";
import { CarriedEvents, strict } from "./strict.ts";

type ThemeSource = "system" | "light" | "dark";

let systemIsDark = false;

class NativeTheme extends CarriedEvents {
  private source: ThemeSource = "system";

  constructor() {
    super("nativeTheme", ["updated"]);
  }

  get themeSource(): ThemeSource {
    return this.source;
  }

  set themeSource(source: ThemeSource) {
    if (source === this.source) return;
    this.source = source;
    for (const window of registry.windows)
      window.webContents.opened
        .then(({ page }) => page.emulateMedia({ colorScheme: mediaColorScheme() }))
        .catch(() => undefined);
    this.emit("updated");
  }

  get shouldUseDarkColors(): boolean {
    return this.source === "system" ? systemIsDark : this.source === "dark";
  }
}

/** `electron.nativeTheme` */
export const nativeTheme = strict("nativeTheme", new NativeTheme());

/** The colour scheme that a page has to take; null leaves it to the system. */
export function mediaColorScheme(): "light" | "dark" | null {
  return nativeTheme.themeSource === "system" ? null : nativeTheme.themeSource;
}

/** Takes what a page sees of the system's colour scheme while none is forced on it. */
export function noteSystemScheme(isDark: boolean): void {
  if (nativeTheme.themeSource !== "system" || isDark === systemIsDark) return;
  systemIsDark = isDark;
  nativeTheme.emit("updated");
}
