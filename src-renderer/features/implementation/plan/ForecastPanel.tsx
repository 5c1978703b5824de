import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { ChevronDown, ChevronUp } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { calendarOf } from "../../../../src-shared/domain/calendar/business-days.ts";
import type { IsoDate } from "../../../../src-shared/domain/dates.ts";
import type { GoLiveOutlook } from "../../../../src-shared/domain/experience/go-live-outlook.ts";
import { againstTarget } from "../../../../src-shared/domain/experience/outlook-words.ts";
import { isFirstPaymentMade } from "../../../../src-shared/domain/gates/readiness-score.ts";
import { RelativeDate } from "../../../components/RelativeDate.tsx";
import { useImplementation } from "../use-implementation.ts";
import { ForecastDetails } from "./ForecastDetails.tsx";
import { useOutlook } from "./use-outlook.ts";

/** When it will really go live, judged by the implementations that are closed: four dates, and why on demand. */
export function ForecastPanel() {
  const { implementation } = useImplementation();
  const { outlook, problem, retry } = useOutlook();
  const [isOpen, setIsOpen] = useState(false);
  const titleId = useId();
  const detailsId = useId();
  if (implementation.cancelled) return null;
  return (
    <Box component="section" aria-labelledby={titleId} sx={{ px: 4, py: 2.5 }}>
      <Box sx={{ display: "flex", columnGap: 8, rowGap: 1.5, flexWrap: "wrap" }}>
        <Box sx={{ flex: "1 1 300px", maxWidth: 400 }}>
          <Box sx={{ display: "flex", alignItems: "baseline", columnGap: 2, flexWrap: "wrap" }}>
            <Typography id={titleId} variant="h3" component="h2">
              When will it really go live?
            </Typography>
            {outlook && !outlook.isSettled && (
              <Button
                size="small"
                aria-expanded={isOpen}
                aria-controls={detailsId}
                endIcon={isOpen ? <ChevronUp size={14} /> : <ChevronDown size={14} />}
                onClick={() => {
                  setIsOpen(!isOpen);
                }}
              >
                {isOpen ? "Hide why" : "Show why"}
              </Button>
            )}
          </Box>
          {outlook && !outlook.isSettled && (
            <Typography variant="caption" color="textSecondary" component="p">
              {implementation.hold && "On hold: the dates hold if work goes on today. "}
              {outlook.evidence.text}
            </Typography>
          )}
        </Box>
        {outlook &&
          (outlook.isSettled ? <Settled outlook={outlook} /> : <FourDates outlook={outlook} />)}
      </Box>
      {problem && (
        <Typography role="alert" sx={{ mt: 1 }}>
          {problem.message}. {outlook ? "The dates above are those of before. " : ""}
          <Button size="small" onClick={retry}>
            Try again
          </Button>
        </Typography>
      )}
      {outlook && isOpen && !outlook.isSettled && (
        <Box id={detailsId}>
          <ForecastDetails outlook={outlook} />
        </Box>
      )}
    </Box>
  );
}

function Settled({ outlook }: { readonly outlook: GoLiveOutlook }) {
  const { implementation, schedule, today } = useImplementation();
  const { p50, target } = outlook;
  if (schedule.items.size === 0) {
    return (
      <Typography>
        Nothing is planned, so nothing can be forecast: the target is <RelativeDate date={target} />
        .
      </Typography>
    );
  }
  return (
    <Typography>
      {isFirstPaymentMade(implementation) || p50 <= today
        ? "It went live "
        : "Nothing is open that it waits for: go-live "}
      <RelativeDate date={p50} />, {againstTarget(p50, target, calendarOf(implementation))}.
    </Typography>
  );
}

function FourDates({ outlook }: { readonly outlook: GoLiveOutlook }) {
  const { implementation } = useImplementation();
  const { target, asPlanned, p50, p85 } = outlook;
  const from = (date: IsoDate): string => againstTarget(date, target, calendarOf(implementation));
  return (
    <Box component="dl" sx={{ m: 0, display: "flex", flexWrap: "wrap", columnGap: 8, rowGap: 2 }}>
      <Fact name="Target" date={target} />
      <Fact name="As planned" date={asPlanned} note={from(asPlanned)} />
      <Fact name="Likely (P50)" date={p50} note={from(p50)} />
      <Fact name="Safe to promise (P85)" date={p85} note={from(p85)} />
    </Box>
  );
}

function Fact({
  name,
  date,
  note = "",
}: {
  readonly name: string;
  readonly date: IsoDate;
  readonly note?: ReactNode;
}) {
  return (
    <div>
      <Typography component="dt" variant="tiny" color="textSecondary">
        {name}
      </Typography>
      <Box component="dd" sx={{ m: 0 }}>
        <Box component="strong" sx={{ fontWeight: 600, fontSize: 14 }}>
          <RelativeDate date={date} />
        </Box>
        <Typography variant="caption" component="div" color="textSecondary">
          {note}
        </Typography>
      </Box>
    </div>
  );
}
