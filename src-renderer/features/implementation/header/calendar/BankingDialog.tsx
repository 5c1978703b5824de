import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import type { Command } from "../../../../../src-shared/commands/command.ts";
import {
  authorizationNow,
  FEDWIRE_CUSTOMER_CUT_OFF,
  isBankPartner,
  termsOf,
} from "../../../../../src-shared/domain/calendar/money-movement.ts";
import {
  bankDayInWords,
  nowInWords,
  ownTimeInWords,
  serviceTermsInWords,
} from "../../../../../src-shared/domain/calendar/money-movement-words.ts";
import {
  MONEY_MOVEMENT_SERVICE_CODES,
  MONEY_MOVEMENT_SERVICES,
} from "../../../../../src-shared/domain/vocabulary.ts";
import { FormDialog } from "../../../../components/FormDialog.tsx";
import { useAppStore } from "../../../../store/app-store.ts";
import { PickField } from "../../fields/PickField.tsx";
import { useImplementation } from "../../use-implementation.ts";
import { previewOf, wholeNumber } from "./calendar-draft.ts";

const MOST_EARLIEST_DAYS = 10;
const MOST_DAYS = 20;

/** Through which service the money moves, by when, and until when a payout may come back. */
export function BankingDialog({
  onSend,
  onCancel,
}: {
  readonly onSend: (command: Command) => void;
  readonly onCancel: () => void;
}) {
  const { implementation, today } = useImplementation();
  const timeZone = useAppStore((state) => state.timeZone);
  const now = useAppStore((state) => state.now);
  const { moneyMovement, profile } = implementation;
  const [service, setService] = useState(moneyMovement.service);
  const [cutOff, setCutOff] = useState(moneyMovement.cutOff ?? "");
  const [earliest, setEarliest] = useState(String(moneyMovement.earliestCreditDays));
  const [latest, setLatest] = useState(String(moneyMovement.latestCreditDays));
  const [watch, setWatch] = useState(String(moneyMovement.returnsWatchDays));
  const [note, setNote] = useState(moneyMovement.note);
  const days = {
    earliestCreditDays: wholeNumber(earliest, MOST_EARLIEST_DAYS),
    latestCreditDays: wholeNumber(latest, MOST_DAYS),
    returnsWatchDays: wholeNumber(watch, MOST_DAYS),
  };
  const { earliestCreditDays, latestCreditDays, returnsWatchDays } = days;
  const isWhole =
    earliestCreditDays !== null && latestCreditDays !== null && returnsWatchDays !== null;
  const isInOrder = !isWhole || earliestCreditDays <= latestCreditDays;
  const terms =
    isWhole && isInOrder
      ? {
          service,
          cutOff: cutOff === "" ? null : cutOff,
          earliestCreditDays,
          latestCreditDays,
          returnsWatchDays,
          note,
        }
      : null;
  const command = terms && ({ type: "implementation/set-money-movement", changes: terms } as const);
  const preview = command && previewOf(implementation, command, today);
  const isChange = preview?.ok === true && preview.isChange;
  const choose = (next: typeof service): void => {
    const known = termsOf(next);
    setService(next);
    setCutOff(known.cutOff ?? "");
    setEarliest(String(known.earliestCreditDays));
    setLatest(String(known.latestCreditDays));
    setWatch(String(known.returnsWatchDays));
  };
  const cutOffHelp =
    cutOff === ""
      ? "Not known yet"
      : cutOff > FEDWIRE_CUSTOMER_CUT_OFF
        ? `Check it: Fedwire takes customer transfers until ${FEDWIRE_CUSTOMER_CUT_OFF} only`
        : ownTimeInWords(today, { cutOff }, timeZone);
  return (
    <FormDialog
      title={`Banking terms of ${implementation.payor.name}`}
      verb="Apply"
      width="sm"
      isDisabled={!isChange}
      onCancel={onCancel}
      onSubmit={() => {
        if (command && isChange) onSend(command);
      }}
    >
      <PickField
        label="Money-movement service"
        value={service}
        options={MONEY_MOVEMENT_SERVICE_CODES.map((code) => [
          code,
          MONEY_MOVEMENT_SERVICES[code].label,
        ])}
        onChange={choose}
      />
      <Typography color="textSecondary">
        {serviceTermsInWords({ service })}
        {isBankPartner(service) !== profile.bankPartner &&
          ` The profile flag “Bank partner” is switched ${profile.bankPartner ? "off" : "on"} with it.`}
      </Typography>
      <Box sx={{ display: "grid", gridTemplateColumns: "1fr 1fr", columnGap: 4, rowGap: 4 }}>
        <TextField
          label="Cut-off (Eastern)"
          type="time"
          value={cutOff}
          helperText={cutOffHelp}
          onChange={(event) => {
            setCutOff(event.target.value);
          }}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <DaysField
          label="Returns watch"
          help="banking days after the latest credit"
          value={watch}
          most={MOST_DAYS}
          onChange={setWatch}
        />
        <DaysField
          label="Earliest payee credit"
          help="banking days after the authorization"
          value={earliest}
          most={MOST_EARLIEST_DAYS}
          onChange={setEarliest}
        />
        <DaysField
          label="Latest payee credit"
          help={isInOrder ? "banking days after the authorization" : "Not before the earliest"}
          value={latest}
          most={MOST_DAYS}
          isWrong={!isInOrder}
          onChange={setLatest}
        />
      </Box>
      <TextField
        label="Note"
        value={note}
        multiline
        minRows={2}
        placeholder="Who confirmed the terms, and how the wire desk is reached"
        onChange={(event) => {
          setNote(event.target.value);
        }}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      {terms && (
        <Typography role="status">
          {nowInWords(now, terms)}{" "}
          {bankDayInWords(authorizationNow(now, terms).dates.authorizedFor, terms, {
            today,
            timeZone,
          })}
        </Typography>
      )}
    </FormDialog>
  );
}

function DaysField({
  label,
  help,
  value,
  most,
  isWrong = false,
  onChange,
}: {
  readonly label: string;
  readonly help: string;
  readonly value: string;
  readonly most: number;
  readonly isWrong?: boolean;
  readonly onChange: (value: string) => void;
}) {
  const isNoNumber = wholeNumber(value, most) === null;
  return (
    <TextField
      label={label}
      type="number"
      value={value}
      error={isNoNumber || isWrong}
      helperText={isNoNumber ? `0 to ${most} banking days` : help}
      onChange={(event) => {
        onChange(event.target.value);
      }}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: 0, max: most, step: 1 } }}
    />
  );
}
