import { Paperclip } from "lucide-react";
import { EmptyState } from "../../../components/EmptyState.tsx";

/** Shown until the records of this tab can be edited. */
export function FilesTab() {
  return <EmptyState icon={Paperclip} title="No files yet" />;
}
