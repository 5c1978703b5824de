import { Map } from "lucide-react";
import { EmptyState } from "../../../components/EmptyState.tsx";

/** Shown until the records of this tab can be edited. */
export function RollOutTab() {
  return <EmptyState icon={Map} title="No projects yet" />;
}
