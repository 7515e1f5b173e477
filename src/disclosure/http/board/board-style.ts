/** The one style of the board's pages: readable on a phone, on paper, in the dark and with a keyboard. */
export const BOARD_STYLE = `*{box-sizing:border-box}
body{font:1rem/1.6 system-ui,"Noto Sans SC","Noto Sans CJK SC",sans-serif;margin:0;color:#1d2433;background:#fff}
header,main,footer{max-width:64rem;margin:0 auto;padding:1rem}
header{border-bottom:1px solid #c3c9d5}
footer{border-top:1px solid #c3c9d5;color:#434d60}
p,li{overflow-wrap:anywhere}
a{color:#0b4fa8}
a:focus-visible,input:focus-visible,input:focus-within,select:focus-visible,button:focus-visible,.wide:focus-visible,.scroll:focus-visible{outline:3px solid #0b4fa8;outline-offset:2px}
.skip{position:absolute;left:-100rem}
.skip:focus{position:static;display:inline-block;padding:.5rem}
.site{font-weight:700;font-size:1.15rem;margin:0}
nav ul,.links{list-style:none;margin:.3rem 0 0;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem}
nav a,.links a,.notices h2 a{display:inline-block;padding:.25rem 0}
h1{font-size:1.6rem;line-height:1.3;margin:.4rem 0 1rem;overflow-wrap:anywhere}
h2{font-size:1.2rem;line-height:1.35;margin:1.4rem 0 .5rem;overflow-wrap:anywhere}
form{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(12rem,100%),1fr));gap:.7rem;padding:1rem;background:#f2f4f8;border-radius:.5rem}
form h2,form .links{grid-column:1/-1;margin:0}
label{display:block;font-weight:600}
input,select,button{font:inherit;width:100%;min-height:2.75rem;padding:.4rem .6rem;border:1px solid #667085;border-radius:.3rem;background:#fff;color:inherit}
.go{align-self:end}
button{background:#0b4fa8;border-color:#0b4fa8;color:#fff;font-weight:600;cursor:pointer}
.notices{list-style:none;margin:1rem 0;padding:0}
.notices li{border-bottom:1px solid #d5d9e2;padding:.6rem 0}
.notices h2{margin:0;font-size:1.05rem}
.notices p{margin:.2rem 0 0;overflow-wrap:anywhere}
mark{background:#ffe9a8;color:inherit;padding:0 .1em}
.meta{margin:0;color:#434d60}
.kind{font-weight:600}
table{border-collapse:collapse;width:100%}
th,td{border-bottom:1px solid #d5d9e2;padding:.4rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
tbody th{width:34%}
.wide{overflow-x:auto;margin-top:1.2rem}
.beside{margin-top:1.2rem}
.beside td:first-child{min-width:5em;font-weight:600}
.related{margin:0;padding-left:1.5rem}
.related li{padding:.15rem 0}
.wide td:first-child{min-width:5em}
.wide table{min-width:34rem}
dl{display:grid;grid-template-columns:minmax(6rem,max-content) 1fr;gap:.3rem 1rem}
@media (max-width:30rem){dl{grid-template-columns:1fr}}
dt{font-weight:600}
dd{margin:0;overflow-wrap:anywhere}
code{font-size:.9em;overflow-wrap:anywhere}
.qr svg{width:9rem;height:9rem;background:#fff;padding:.5rem}
figure{margin:1rem 0}
figure svg{display:block;width:100%;max-width:36rem;height:auto}
.scroll{overflow-x:auto}
.figures th,.figures td{overflow-wrap:normal;padding:.4rem .3rem}
.figures tbody th,.figures tfoot th{width:auto;min-width:6.5em}
.figures td{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.figures thead th:not(:first-child){text-align:right}
.figures tfoot{font-weight:700}
figure img{max-width:100%;height:auto}
@media print{nav,form,.skip,.links{display:none}header,main,footer{max-width:none;padding:0}body{font-size:11pt;color:#000}.wide{overflow:visible}.wide table{min-width:0}tr{break-inside:avoid}}`;
