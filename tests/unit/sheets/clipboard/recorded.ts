/**
 * Clipboards as the programs write them, typed by hand after their real output: the same small sheet of project money in each.
 * Row 1 has a merged heading, a name holds a line break and quotes, amounts have commas, ￥, full-width digits, a percentage.
 */

/** What each of them means. */
export const meant = [
  ['项目编码', '项目名称', '年初预算', null, '执行率'],
  ['51090424T000012345678', '热线 "12345"\n升级', '1,234.50', '￥1,234.50', '93.44%'],
  ['0012', '办公用房 & 维修', '１２．５', '', '0'],
];

export const tsvExcel =
  '项目编码\t项目名称\t年初预算\t\t执行率\r\n' +
  '51090424T000012345678\t"热线 ""12345""\n升级"\t1,234.50\t￥1,234.50\t93.44%\r\n' +
  '0012\t办公用房 & 维修\t１２．５\t\t0\r\n';

/** LibreOffice ends rows with a plain line feed. */
export const tsvLibreOffice = tsvExcel.replaceAll('\r\n', '\n');

/** WPS leaves out the last line end when one row or column is copied whole. */
export const tsvWps = tsvExcel.replace(/\r\n$/, '');

export const htmlExcel = `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel"
xmlns="http://www.w3.org/TR/REC-html40">

<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Excel.Sheet>
<meta name=Generator content="Microsoft Excel 15">
<link id=Main-File rel=Main-File href="file:///C:/Temp/msohtmlclip1/01/clip.htm">
<style>
<!--table
	{mso-displayed-decimal-separator:"\\.";
	mso-displayed-thousand-separator:"\\,";}
@page
	{margin:.75in .7in .75in .7in;}
.xl65
	{mso-number-format:"\\#\\,\\#\\#0\\.00";
	text-align:right;}
ruby
	{ruby-align:left;}
-->
</style>
</head>

<body link="#0563C1" vlink="#954F72">

<table border=0 cellpadding=0 cellspacing=0 width=472 style='border-collapse:
 collapse;width:354pt'>
<!--StartFragment-->
 <col width=184 style='mso-width-source:userset;mso-width-alt:5888;width:138pt'>
 <col width=72 span=4 style='width:54pt'>
 <tr height=19 style='height:14.25pt'>
  <td height=19 width=184 style='height:14.25pt;width:138pt'>项目编码</td>
  <td width=72 style='width:54pt'>项目名称</td>
  <td colspan=2 class=xl66 width=144 style='mso-ignore:colspan;width:108pt'>年初预算</td>
  <td width=72 style='width:54pt'>执行率</td>
 </tr>
 <tr height=38 style='height:28.5pt'>
  <td height=38 style='height:28.5pt'>51090424T000012345678</td>
  <td class=xl67 width=72 style='width:54pt'>热线 &quot;12345&quot;<br>
    升级</td>
  <td class=xl65 align=right>1,234.50</td>
  <td class=xl65 align=right><span style='mso-spacerun:yes'>&nbsp;</span>￥1,234.50<span style='mso-spacerun:yes'>&nbsp;</span></td>
  <td class=xl68 align=right>93.44%</td>
 </tr>
 <tr height=19 style='height:14.25pt'>
  <td height=19 style='height:14.25pt' x:str>0012</td>
  <td>办公用房
  &amp; 维修</td>
  <td>１２．５</td>
  <td></td>
  <td align=right>0</td>
 </tr>
 <![if supportMisalignedColumns]>
 <tr height=0 style='display:none'>
  <td width=184 style='width:138pt'></td>
  <td width=72 style='width:54pt'></td>
 </tr>
 <![endif]>
<!--EndFragment-->
</table>

</body>

</html>
`;

/** The same as it comes where only the fragment between the marks is handed over. */
export const fragmentExcel = htmlExcel.slice(
  htmlExcel.indexOf('<!--StartFragment-->') + '<!--StartFragment-->'.length,
  htmlExcel.indexOf('<!--EndFragment-->'),
);

export const htmlLibreOffice = `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">

<html>
<head>
	
	<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
	<title></title>
	<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>
	<style type="text/css">
		body,div,table,thead,tbody,tfoot,tr,th,td,p { font-family:"Liberation Sans"; font-size:x-small }
		a.comment-indicator:hover + comment { background:#ffd; position:absolute; display:block; border:1px solid black; padding:0.5em;  } 
		comment { display:none;  } 
	</style>
	
</head>

<body>
<table cellspacing="0" border="0">
	<colgroup width="180"></colgroup>
	<colgroup span="4" width="85"></colgroup>
	<tr>
		<td height="17" align="left">项目编码</td>
		<td align="left">项目名称</td>
		<td colspan=2 align="center" valign=middle>年初预算</td>
		<td align="left">执行率</td>
		</tr>
	<tr>
		<td height="32" align="left">51090424T000012345678</td>
		<td align="left">热线 &quot;12345&quot;<br>升级</td>
		<td align="right" sdval="1234.5" sdnum="1033;0;#,##0.00"><b><font color="#000000">1,234.50</font></b></td>
		<td align="right" sdval="1234.5" sdnum="2052;0;[$￥-804]#,##0.00"><a class="comment-indicator"></a>
<comment>财务：已核</comment>￥1,234.50</td>
		<td align="right" sdval="0.9344" sdnum="1033;0;0.00%">93.44%</td>
	</tr>
	<tr>
		<td height="17" align="left" sdnum="1033;0;@">0012</td>
		<td align="left">办公用房 &amp; 维修</td>
		<td align="left">１２．５</td>
		<td align="left"><br></td>
		<td align="right" sdval="0" sdnum="1033;">0</td>
	</tr>
</table>
</body>

</html>`;

export const htmlWps = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:dt="uuid:C2F41010-65B3-11d1-A29F-00AA00C14882" xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Excel.Sheet><meta name=Generator content="WPS Office ET"><!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>某人</o:Author></o:DocumentProperties></xml><![endif]--><style><!-- @page {margin:0.75in;} .et3 {mso-number-format:"#,##0.00_ ";} --></style></head><body><!--StartFragment--><table width="472" border="0" cellpadding="0" cellspacing="0" style='width:354.00pt;border-collapse:collapse;table-layout:fixed;'><col width="184" style='width:138.00pt;'/><col width="72" span="4" style='width:54.00pt;'/><tr height="19" style='height:14.25pt;'><td height="19" width="184" style='height:14.25pt;width:138.00pt;' x:str>项目编码</td><td x:str>项目名称</td><td class="et4" colspan="2" style='border-right:none;' x:str>年初预算</td><td x:str>执行率</td></tr><tr height="38"><td x:str>51090424T000012345678</td><td class="et5" x:str>热线 "12345"<br/>升级</td><td class="et3" align="right" x:num="1234.5">1,234.50 </td><td class="et3" align="right" x:num="1234.5">￥1,234.50 </td><td align="right" x:num="0.9344">93.44%</td></tr><tr height="19"><td x:str="'0012">0012</td><td x:str>办公用房 &amp; 维修</td><td x:str>１２．５</td><td></td><td align="right" x:num>0</td></tr></table><!--EndFragment--></body></html>`;
