import Link from "@mui/material/Link";
import { request } from "../../../api-client.ts";
import { tellProblem } from "../../../store/ui-store.ts";

const ADDRESS = /(https:\/\/\S+)/u;

async function openLink(url: string): Promise<void> {
  const answer = await request("openExternal", { url });
  if (!answer.ok) tellProblem(answer.error);
}

/** Text in which addresses open in the browser. */
export function Evidence({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(ADDRESS).map((part, index) =>
        index % 2 === 1 ? (
          <Link
            key={`${index} ${part}`}
            component="button"
            type="button"
            title={part}
            sx={{ font: "inherit", textAlign: "left", overflowWrap: "anywhere" }}
            onClick={() => void openLink(part)}
          >
            {part}
          </Link>
        ) : (
          part
        ),
      )}
    </>
  );
}
