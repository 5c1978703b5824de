import { Ban, Check, Ellipsis, Hourglass, Minus } from "lucide-react";
import type { ItemStatus } from "../../../../src-shared/domain/vocabulary.ts";

/** The shape inside a status box: each status has one of its own. */
export function StatusIcon({ status }: { readonly status: ItemStatus }) {
  switch (status) {
    case "done":
      return <Check size={14} strokeWidth={3} aria-hidden />;
    case "not_applicable":
      return <Minus size={14} aria-hidden />;
    case "in_progress":
      return <Ellipsis size={14} strokeWidth={3} aria-hidden />;
    case "blocked":
      return <Ban size={12} strokeWidth={2.5} aria-hidden />;
    case "waiting_payor":
    case "waiting_procore":
    case "waiting_payee":
    case "waiting_bank":
      return <Hourglass size={11} strokeWidth={2.5} aria-hidden />;
    case "not_started":
      return null;
  }
}
