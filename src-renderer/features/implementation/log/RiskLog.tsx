import Box from "@mui/material/Box";
import { CircleCheck, Trash2 } from "lucide-react";
import { useState } from "react";
import type { Risk } from "../../../../src-shared/domain/implementation.ts";
import { closedRisks } from "../../../../src-shared/domain/log.ts";
import { nearDate } from "../../../../src-shared/domain/people-dates.ts";
import { riskScore, topRisks } from "../../../../src-shared/domain/selectors.ts";
import { useAddressQuery } from "../use-address-query.ts";
import { useImplementation } from "../use-implementation.ts";
import { WriteIconButton } from "../WriteButton.tsx";
import { LogCard } from "./LogCard.tsx";
import { LogRow } from "./LogRow.tsx";
import { RiskDialog } from "./RiskDialog.tsx";

/** Probability times impact, with both spelt out on hover. */
function Score({ risk }: { readonly risk: Risk }) {
  return (
    <Box
      component="span"
      title={`Probability ${risk.probability} × impact ${risk.impact}`}
      sx={{
        width: 28,
        flex: "none",
        textAlign: "center",
        fontWeight: 600,
        bgcolor: "sunken",
        borderRadius: 1,
        lineHeight: "22px",
      }}
    >
      {riskScore(risk)}
    </Box>
  );
}

/** Risks and issues by score, highest first. */
export function RiskLog() {
  const { implementation, today, execute, isReadOnly } = useImplementation();
  const [picked, setEdited] = useState<Risk | "new" | null>(null);
  const [riskId, clearRisk] = useAddressQuery("risk");
  const edited = picked ?? (isReadOnly ? null : (implementation.risks[riskId ?? ""] ?? null));
  const open = topRisks(implementation, Infinity);
  const over = closedRisks(implementation);
  const row = (risk: Risk) => (
    <LogRow
      key={risk.id}
      lead={<Score risk={risk} />}
      title={risk.title}
      detail={[risk.kind === "issue" ? "Issue" : "Risk", risk.owner, risk.response]
        .filter(Boolean)
        .join(" · ")}
      aside={
        <Box component="span" sx={{ color: "text.secondary" }}>
          {risk.closedOn === null ? "updated" : "closed"}{" "}
          {nearDate(risk.closedOn ?? risk.lastActionOn, today)}
        </Box>
      }
      onOpen={() => {
        setEdited(risk);
      }}
      actions={
        <>
          {risk.status === "open" && (
            <WriteIconButton
              icon={CircleCheck}
              label={`Close ${risk.title}`}
              onClick={() => {
                void execute({ type: "risk/close", riskId: risk.id }, { hasUndo: true });
              }}
            />
          )}
          <WriteIconButton
            icon={Trash2}
            label={`Remove ${risk.title}`}
            onClick={() => {
              void execute({ type: "risk/remove", riskId: risk.id }, { hasUndo: true });
            }}
          />
        </>
      }
    />
  );
  return (
    <>
      <LogCard
        title="Risks and issues"
        addLabel="Add risk"
        emptyText="No risk or issue is open."
        overLabel={`${over.length} closed`}
        onAdd={() => {
          setEdited("new");
        }}
        open={open.map(row)}
        over={over.map(row)}
      />
      {edited && (
        <RiskDialog
          risk={edited === "new" ? null : edited}
          onClose={() => {
            setEdited(null);
            clearRisk();
          }}
        />
      )}
    </>
  );
}
