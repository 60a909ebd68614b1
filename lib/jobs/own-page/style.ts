/** The whole look of somebody's own page: it loads nothing. The colours are the product's. */
export const STYLE = `
:root{color-scheme:light dark;--canvas:light-dark(oklch(.995 .001 285),oklch(.172 .004 285));--ink:light-dark(oklch(.215 .008 285),oklch(.925 .003 285));--muted:light-dark(oklch(.475 .01 285),oklch(.705 .008 285));
--line:light-dark(oklch(.918 .003 285),oklch(.272 .006 285));--line-strong:light-dark(oklch(.6 .006 285),oklch(.55 .008 285));--sunken:light-dark(oklch(.972 .002 285),oklch(.215 .005 285));
--accent:light-dark(oklch(.455 .155 322),oklch(.78 .115 322));--on-accent:light-dark(oklch(.99 .003 322),oklch(.19 .03 322));--focus:light-dark(oklch(.5 .17 322),oklch(.8 .12 322))}
*{box-sizing:border-box}
body{margin:0;background:var(--canvas);color:var(--ink);font:16px/1.55 ui-sans-serif,system-ui,sans-serif;overflow-wrap:anywhere;-webkit-text-size-adjust:100%}
main{max-width:44rem;margin:0 auto;padding:2.5rem 1.25rem 4rem}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 .5rem;letter-spacing:-.01em}h2{font-size:1.125rem;line-height:1.35;margin:2.75rem 0 .25rem;padding-bottom:.5rem;border-bottom:1px solid var(--line)}
h3{font-size:1rem;line-height:1.4;margin:0}h2+p,h2+ul{margin-top:.75rem}p{margin:.5rem 0}ul{margin:.5rem 0;padding-inline-start:1.25rem}li{margin:.25rem 0}
.quiet{color:var(--muted);font-size:.875rem;line-height:1.45}a{color:inherit;text-underline-offset:.2em}
.contents{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;padding:0;margin:1rem 0 0;font-size:.875rem}.contents a{display:inline-block;padding:.375rem 0}
article{padding:1.25rem 0;border-bottom:1px solid var(--line);scroll-margin-top:1rem}article>p{margin:.25rem 0}
.group{margin:2.5rem 0 0;color:var(--muted);font-size:.9375rem}
.plain{list-style:none;padding:0}.quotes{list-style:none;padding:0;margin:.75rem 0}.quotes li{margin:.5rem 0;padding-inline-start:.875rem;border-inline-start:2px solid var(--ink)}q{quotes:"“" "”"}.quotes q,.quotes .quiet{display:block}
.answer{margin:.75rem 0 0;padding:.625rem .875rem;background:var(--sunken);border-radius:5px}.answer p{margin:.125rem 0}
.forms{display:flex;flex-wrap:wrap;gap:.5rem;align-items:flex-start;margin-top:.75rem}.forms details[open]{flex-basis:100%}
button,summary.press{display:inline-flex;align-items:center;min-height:2.75rem;padding:.375rem .75rem;font:inherit;font-size:.875rem;font-weight:500;line-height:1.3;color:var(--ink);background:transparent;border:1px solid var(--line-strong);border-radius:5px;cursor:pointer;list-style:none;text-align:start}
summary::-webkit-details-marker{display:none}button:hover,summary.press:hover{background:var(--sunken)}button.main{color:var(--on-accent);background:var(--accent);border-color:var(--accent)}button.main:hover{filter:brightness(1.08)}
details form{margin-top:.75rem}label{display:block}label.choice{display:flex;gap:.625rem;align-items:center;min-height:2.75rem}input[type=radio]{width:1.125rem;height:1.125rem;margin:0;accent-color:var(--accent);flex:none}
textarea{display:block;width:100%;min-height:5.5rem;margin:.375rem 0 .75rem;padding:.5rem .75rem;font:inherit;color:inherit;background:transparent;border:1px solid var(--line-strong);border-radius:5px;resize:vertical}
fieldset{border:0;margin:.75rem 0;padding:0}legend{padding:0;font-weight:600}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px}article:focus{outline:none}article:target{box-shadow:-.875rem 0 0 var(--canvas),-1rem 0 0 var(--accent)}
.note{margin:1rem 0;padding:.75rem .875rem;border:1px solid var(--line-strong);border-radius:5px}footer{margin-top:3rem;color:var(--muted);font-size:.875rem}
@media print{:root{color-scheme:light}body{font-size:10.5pt;background:none}main{max-width:none;padding:0}.forms,.ask form,.contents,.screen{display:none}article,li{break-inside:avoid}h2,h3{break-after:avoid}}`
