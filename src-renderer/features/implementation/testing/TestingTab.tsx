import { FlaskConical } from "lucide-react";
import { EmptyState } from "../../../components/EmptyState.tsx";

/** Shown until the records of this tab can be edited. */
export function TestingTab() {
  return <EmptyState icon={FlaskConical} title="No test cases yet" />;
}
