import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

afterEach(() => {
  cleanup();
});

// Pages are loaded when they are first gone to; a busy machine needs more than the usual second.
configure({ asyncUtilTimeout: 5000 });
