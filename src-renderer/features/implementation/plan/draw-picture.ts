/** A picture on a canvas, in the window's own font: nothing is loaded, so nothing is asked of the content policy. */
import {
  type Picture,
  PICTURE_STYLES,
  type PictureStyle,
  type Shape,
} from "../../../../src-shared/timeline/picture.ts";

/** Longest side and largest area that every engine can hold. */
const MOST_PIXELS_A_SIDE = 16_000;
const MOST_PIXELS = 120_000_000;
const FONT = '"Inter Variable", Inter, system-ui, sans-serif';

/** How many pixels are drawn for one of the picture: 2, less where the image would be too large to be made. */
function pixelRatio({ width, height }: Pick<Picture, "width" | "height">): number {
  return Math.min(
    2,
    MOST_PIXELS_A_SIDE / width,
    MOST_PIXELS_A_SIDE / height,
    Math.sqrt(MOST_PIXELS / (width * height)),
  );
}

function applyStyle(context: CanvasRenderingContext2D, style: PictureStyle) {
  const attributes: Readonly<Record<string, string>> = PICTURE_STYLES[style];
  const { fill = "none", stroke = "none" } = attributes;
  context.lineWidth = Number(attributes["stroke-width"] ?? 1);
  context.lineCap = attributes["stroke-linecap"] === "round" ? "round" : "butt";
  context.setLineDash(
    (attributes["stroke-dasharray"] ?? "").split(" ").filter(Boolean).map(Number),
  );
  context.fillStyle = fill;
  context.strokeStyle = stroke;
  return { isFilled: fill !== "none", isStroked: stroke !== "none" };
}

function drawShape(context: CanvasRenderingContext2D, shape: Shape): void {
  const { isFilled, isStroked } = applyStyle(context, shape.style);
  switch (shape.kind) {
    case "rect":
      context.fillRect(shape.x, shape.y, shape.width, shape.height);
      return;
    case "path": {
      const outline = new Path2D(shape.d);
      context.save();
      context.translate(shape.x, shape.y);
      if (isFilled) context.fill(outline);
      if (isStroked) context.stroke(outline);
      context.restore();
      return;
    }
    case "text":
      context.font = `${shape.isStrong ? 600 : 400} ${shape.size}px ${FONT}`;
      context.textAlign = shape.anchor === "middle" ? "center" : shape.anchor;
      context.fillText(shape.text, shape.x, shape.y);
  }
}

/** The picture as a PNG; null when the engine cannot make it. */
export async function pictureToPng(picture: Picture): Promise<Uint8Array<ArrayBuffer> | null> {
  const ratio = pixelRatio(picture);
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * ratio);
  canvas.height = Math.round(picture.height * ratio);
  const context = canvas.getContext("2d");
  if (!context) return null;
  context.scale(ratio, ratio);
  for (const shape of picture.shapes) drawShape(context, shape);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, "image/png");
  });
  return blob ? new Uint8Array(await blob.arrayBuffer()) : null;
}
