import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import Typography from "@mui/material/Typography";
import type { Block, Inline, RichText } from "../../../../src-shared/reports/report-model.ts";
import { request } from "../../../api-client.ts";
import { HealthMark } from "../../../components/HealthMark.tsx";
import { tellProblem } from "../../../store/ui-store.ts";

async function openLink(url: string): Promise<void> {
  const answer = await request("openExternal", { url });
  if (!answer.ok) tellProblem(answer.error);
}

function Run({ inline }: { readonly inline: Inline }) {
  switch (inline.kind) {
    case "text":
      return inline.text;
    case "strong":
      return <strong>{inline.text}</strong>;
    case "emphasis":
      return <em>{inline.text}</em>;
    case "link":
      return (
        <Link
          component="button"
          type="button"
          title={inline.href}
          onClick={() => {
            void openLink(inline.href);
          }}
          sx={{ font: "inherit", verticalAlign: "baseline" }}
        >
          {inline.text}
        </Link>
      );
    case "status":
      return <HealthMark colour={inline.colour} />;
  }
}

/** A line of text with its marks. */
function Line({ content }: { readonly content: RichText }) {
  return content.map((inline, index) => <Run key={index} inline={inline} />);
}

function TableView({ block }: { readonly block: Extract<Block, { kind: "table" }> }) {
  return (
    <Box sx={{ overflowX: "auto" }}>
      <Table size="small" sx={{ width: block.isCompact ? "auto" : 1 }}>
        <TableHead>
          <TableRow>
            {block.columns.map(({ heading, align, width }, column) => (
              <TableCell
                key={column}
                align={align === "end" ? "right" : "left"}
                sx={{
                  pl: column === 0 ? 0 : 2,
                  ...(width === "narrow" && { width: "1%", whiteSpace: "nowrap" }),
                }}
              >
                {heading}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {block.rows.map((row, rowIndex) => (
            <TableRow key={rowIndex}>
              {row.map((cell, column) => (
                <TableCell
                  key={column}
                  align={block.columns[column]?.align === "end" ? "right" : "left"}
                  sx={{
                    pl: column === 0 ? 0 : 2,
                    verticalAlign: "top",
                    whiteSpace: block.columns[column]?.width === "narrow" ? "nowrap" : "normal",
                  }}
                >
                  <Line content={cell} />
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case "heading":
      return (
        <Typography variant="subtitle2" component="h4">
          {block.text}
        </Typography>
      );
    case "paragraph":
      return (
        <Typography sx={{ overflowWrap: "anywhere" }}>
          <Line content={block.content} />
        </Typography>
      );
    case "list":
      return (
        <Box
          component={block.isOrdered ? "ol" : "ul"}
          sx={{ m: 0, pl: 4, listStyleType: block.isOrdered ? "decimal" : "disc" }}
        >
          {block.entries.map((entry, index) => (
            <li key={index}>
              <Line content={entry} />
            </li>
          ))}
        </Box>
      );
    case "table":
      return <TableView block={block} />;
    case "fields":
      return (
        <Box
          component="dl"
          sx={{ m: 0, display: "grid", gridTemplateColumns: "auto 1fr", gap: 1, columnGap: 4 }}
        >
          {block.fields.map(({ label, value }) => (
            <Box key={label} sx={{ display: "contents" }}>
              <Box component="dt" sx={{ color: "text.secondary" }}>
                {label}
              </Box>
              <Box component="dd" sx={{ m: 0 }}>
                <Line content={value} />
              </Box>
            </Box>
          ))}
        </Box>
      );
    case "callout":
      return (
        <Box sx={{ borderLeft: 3, borderColor: `status.${block.colour}`, pl: 3 }}>
          <HealthMark colour={block.colour} /> <Line content={block.content} />
        </Box>
      );
    case "columns":
      return (
        <Box
          sx={{
            display: "grid",
            gap: 4,
            gridTemplateColumns: "repeat(auto-fit, minmax(150px, 1fr))",
          }}
        >
          {block.columns.map((column) => (
            <Box key={column.heading}>
              <Typography variant="subtitle2" component="h4">
                {column.heading}
              </Typography>
              <BlocksView blocks={column.blocks} />
            </Box>
          ))}
        </Box>
      );
    case "figure":
      // A picture is drawn for a page of paper; in a column of the window the table beside it says the same.
      return <BlocksView blocks={block.alternative} />;
    case "signatures":
      return (
        <Box component="ul" sx={{ m: 0, pl: 5 }}>
          {block.signers.map(({ role, name }) => (
            <li key={role}>
              {role}
              {name === "" ? "" : `: ${name}`}
            </li>
          ))}
        </Box>
      );
  }
}

/** Blocks of a report on the screen: the same words and order as in the exported document. */
export function BlocksView({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: "minmax(0, 1fr)" }}>
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
    </Box>
  );
}
