import "@fontsource-variable/inter/wght.css";
import createCache from "@emotion/cache";
import { CacheProvider } from "@emotion/react";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createHashRouter } from "react-router";
import { request } from "./api-client.ts";
import { App } from "./App.tsx";
import { ROUTES } from "./app/routes.tsx";

// Without the nonce of this load, the content-security policy lets no style of ours in.
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? "";
const cache = createCache({ key: "pd", nonce });

function report(error: unknown): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  void request("reportError", {
    message: message.slice(0, 4000),
    stack: (stack ?? "").slice(0, 20000),
  });
}
window.addEventListener("error", ({ error, message }) => {
  report(error ?? message);
});
window.addEventListener("unhandledrejection", ({ reason }) => {
  report(reason);
});

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <CacheProvider value={cache}>
      <App createRouter={() => createHashRouter(ROUTES)} />
    </CacheProvider>
  </StrictMode>,
);
