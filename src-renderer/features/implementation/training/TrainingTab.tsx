import { GraduationCap } from "lucide-react";
import { EmptyState } from "../../../components/EmptyState.tsx";

/** Shown until the records of this tab can be edited. */
export function TrainingTab() {
  return <EmptyState icon={GraduationCap} title="No sessions yet" />;
}
