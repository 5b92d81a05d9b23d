import { escapeXml } from '../sheets/package';

const SPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w10="urn:schemas-microsoft-com:office:word"';

/** Width and height of a character across the page, in points. */
const SIZE_PT = 110;

/**
 * Grey words across the page, as Word's own 水印 makes them: a picture of words in the header, behind what is on the page.
 * Goes into a header that has the paragraph alone.
 */
export function markParagraph(words: string): string {
  const style =
    `position:absolute;margin-left:0;margin-top:0;width:${SIZE_PT * [...words].length}pt;height:${SIZE_PT}pt;rotation:325;z-index:-251658752;` +
    'mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin';
  return (
    `<w:p><w:r><w:pict ${SPACES}>` +
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">' +
    '<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>' +
    '<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas>' +
    '<v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>' +
    `<v:shape id="PowerPlusWaterMarkObject1" o:spid="_x0000_s2049" type="#_x0000_t136" style="${style}" o:allowincell="f" fillcolor="#d8d8d8" stroked="f">` +
    `<v:fill opacity=".5"/><v:textpath style="font-family:&quot;黑体&quot;;font-size:1pt" string="${escapeXml(words)}"/><w10:wrap anchorx="margin" anchory="margin"/>` +
    '</v:shape></w:pict></w:r></w:p>'
  );
}
