import { memo } from "react";
import type { TimelineLink } from "../../../../src-shared/timeline/timeline-links.ts";

type Tone = "all" | "critical" | "focus";

function LinkPaths({
  links,
  tone,
}: {
  readonly links: readonly TimelineLink[];
  readonly tone: Tone;
}) {
  if (links.length === 0) return null;
  return (
    <>
      <path className="tl-link" data-tone={tone} d={links.map(({ line }) => line).join("")} />
      <path className="tl-link-head" data-tone={tone} d={links.map(({ head }) => head).join("")} />
    </>
  );
}

/** The links that are there whatever is in focus; a long path, so not made anew while the pointer wanders. */
const GroundLinks = memo(function GroundLinks({
  links,
  areAllShown,
}: {
  readonly links: readonly TimelineLink[];
  readonly areAllShown: boolean;
}) {
  return (
    <>
      {areAllShown && <LinkPaths tone="all" links={links.filter((link) => !link.isCritical)} />}
      <LinkPaths tone="critical" links={links.filter((link) => link.isCritical)} />
    </>
  );
});

/** The dependencies: critical ones always, all on demand, those of the row in focus above them. */
export const TimelineLinks = memo(function TimelineLinks({
  links,
  focusId,
  areAllShown,
  left,
  width,
  height,
}: {
  readonly links: readonly TimelineLink[];
  readonly focusId: string | null;
  readonly areAllShown: boolean;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}) {
  return (
    <svg className="tl-layer tl-links" style={{ left }} width={width} height={height} aria-hidden>
      <GroundLinks links={links} areAllShown={areAllShown} />
      <LinkPaths
        tone="focus"
        links={links.filter(({ from, to }) => from === focusId || to === focusId)}
      />
    </svg>
  );
});
