"""Ways to hide words by HTML and CSS, and look-alikes that hide nothing: what is expected, and a line of markup each.

``{}`` stands for the words. A style is written as ``<p style="...">`` unless the line has markup of its own.
"""

_HIDDEN_STYLES = r"""
display:none | DISPLAY : NONE | d\69splay:none | display:n\6f ne | display:/*a*/none/*b*/
display:none!important
display:none ! IMPORTANT;display:block | display:block;display:none | display:none;display:bogus
display:none;;color:red
visibility:hidden | visibility:collapse | VISIBILITY:/**/hidden | v\isibility:hidden
visibility:hidden!important;visibility:visible
opacity:0 | opacity:0% | opacity:.0 | opacity:0.00 | o\70 acity:0 | opacity:/**/0 | opacity:1;opacity:0
opacity:0.01 | opacity:calc(1 - 1)
filter:opacity(0) | filter:opacity(0%) | filter:blur(1px) opacity(0) | -webkit-filter:opacity(0)
FILTER:OPACITY(0) | filter:opacity(/**/0)
font-size:0 | font-size:0px | font-size:.1px | font-size:1% | font:0/0 a | font:normal 0px/1 serif
font-size:calc(0px) | font-size:0.01em
color:transparent | color:rgba(0,0,0,0) | color:#0000 | color:rgb(0 0 0 / 0%) | color:hsla(0,0%,0%,0)
color:white | color:#fff | color:#fefefe
color:#FFFFFF | color:rgb(255,255,255) | color:hsl(0 0% 100%) | color:#111;background:#111
background:rgb(17 17 17);color:#111111
-webkit-text-fill-color:transparent | color:red;background-color:red | color:RED;background:red no-repeat
clip-path:inset(50%) | clip-path:inset(100%) | -webkit-clip-path:inset(50%) | clip-path:circle(0)
clip-path:ellipse(0 0) | clip-path:polygon(0 0,0 0,0 0)
clip-path:inset(0 100% 0 0) | CLIP-PATH:INSET(50%) | clip-path:circle(0px at 50% 50%)
clip-path:inset(0 0 100%)
position:absolute;clip:rect(0,0,0,0) | position:fixed;clip:rect(0 0 0 0)
position:absolute;clip:rect(1px,1px,1px,1px) | clip:rect(0px,0px,0px,0px);position:absolute
clip:RECT(0,0,0,0);position:absolute!important | position:absolute;clip:rect(0,/**/0,0,0)
position:absolute;left:-9999px | position:absolute;left:-999em | position:absolute;top:-9999px
position:fixed;left:-200vw | position:relative;left:-9999px
position:absolute;inset:-9999px auto auto -9999px | position:absolute;left:calc(-1 * 9999px)
position:absolute;right:9999px;left:-9999px
text-indent:-9999px | text-indent:-999em | text-indent:-1000% | TEXT-INDENT:-9999PX
text-indent:calc(0px - 9999px) | text-indent:-9999px;overflow:hidden
margin-left:-9999px | margin:0 0 0 -9999px | margin-left:-999em | margin-inline-start:-9999px
transform:scale(0) | transform:scale(0,0) | transform:scaleX(0) | transform:scaleY(0)
-webkit-transform:scale(0) | transform:translateX(-9999px) | scale:0
transform:translate(-9999px,0) | translate:-9999px | transform:rotate(3deg) scale(0)
transform:matrix(0,0,0,0,0,0) | transform:scale3d(0,0,0)
height:0;overflow:hidden | width:0;overflow:hidden | max-height:0;overflow:hidden | overflow:clip;height:0
overflow:hidden;height:1px | height:0px;overflow-y:hidden
overflow:hidden;block-size:0 | max-width:1px;overflow:hidden;height:1px | OVERFLOW:HIDDEN;HEIGHT:0
content-visibility:hidden | CONTENT-VISIBILITY:hidden | content-visibility:/**/hidden
content-visibility:visible;content-visibility:hidden
--x:none;display:var(--x) | display:var(--y,none) | --x:0;opacity:var(--x)
--a:var(--b);--b:none;display:var(--a) | --c:#fff;color:var(--c) | color:var(--z,transparent)
all:unset;display:none | all:initial;opacity:0
"""
_SHOWN_STYLES = r"""
display:block | display:none;display:block | display:none!important;display:block!important | display:bogus
/*display:none*/ | x:"display:none"
display:none none | d\69splay:block | --display:none | displayx:none | background:url("display:none")
content:"display:none" | all:unset
visibility:visible | visibility:hidden;visibility:visible | visibility:hiden | opacity:1 | opacity:0.5
opacity:0;opacity:1 | opacity:none | opacity:0px
fill-opacity:0 | font-size:12px | font-size:0;font-size:12px | font:12px/0.9 serif | font-size:10 | color:#000
color:#fff;background:#000
color:white;background:navy | color:#ffg | text-decoration-color:transparent | border-color:#fff
color:transparent;color:black | clip-path:inset(0)
clip-path:none | clip-path:inset(1px) | clip:rect(0,0,0,0) | left:-9999px | top:-9999px
position:static;left:-9999px | position:relative;left:-3px
text-indent:-1px | text-indent:2em | margin-left:-4px | transform:scale(1) | transform:none
transform:rotate(2deg) | height:0 | height:1px | max-height:0
overflow:hidden | overflow:hidden;height:5em | filter:none | filter:opacity(1) | content-visibility:auto
content-visibility:visible | scale:1
display:var(--no,block) | --x:none;display:var(--y,block) | display:contents;opacity:0 | float:left
"""
_HIDDEN_PAGES = r"""
<p hidden>{}</p>
<p HIDDEN="">{}</p>
<p hidden="hidden">{}</p>
<p hidden=foo>{}</p>
<div hidden><p>{}</p></div>
<div hidden><p style="display:block">{}</p></div>
<p popover>{}</p>
<p popover=manual>{}</p>
<div popover="auto"><p>{}</p></div>
<dialog>{}</dialog>
<dialog><p>{}</p></dialog>
<template><p>{}</p></template>
<p><font color="white">{}</font></p>
<div style="background:#222"><p style="color:#222">{}</p></div>
<div style="visibility:hidden"><p>{}</p></div>
<div style="font-size:0"><p>{}</p></div>
<div style="color:#fff"><p>{}</p></div>
<div style="opacity:0"><p style="opacity:1">{}</p></div>
<span style="display:none">{}</span>
<style>.g{display:none}</style><p class=g>{}</p>
<style>#g{display:none}</style><p id=g>{}</p>
<style>p.g,x{display:none}</style><p class="a g b">{}</p>
<style>[data-g]{display:none}</style><p data-g>{}</p>
<style>[data-g="1"]{display:none}</style><p data-g=1>{}</p>
<style>[class^=gho]{display:none}</style><p class=ghost>{}</p>
<style>[class*=hos i]{display:none}</style><p class=gHOSt>{}</p>
<style>div>p{display:none}</style><div><p>{}</p></div>
<style>.a .b .c{display:none}</style><div class=a><div class=b><p class=c>{}</p></div></div>
<style>h6+p{display:none}</style><h6></h6><p>{}</p>
<style>h6~p{display:none}</style><h6></h6><i></i><p>{}</p>
<style>:is(.g,.h){display:none}</style><p class=g>{}</p>
<style>:where(.g){display:none}</style><p class=g>{}</p>
<style>p:not(.h){display:none}</style><p class=g>{}</p>
<style>p:last-child{display:none}</style><div><i></i><p>{}</p></div>
<style>p:nth-child(2){display:none}</style><div><i></i><p>{}</p></div>
<style>.a{.b{display:none}}</style><div class=a><p class=b>{}</p></div>
<style>.a{&.b{display:none}}</style><p class="a b">{}</p>
<style>.a{& > p{display:none}}</style><div class=a><p>{}</p></div>
<style>.a{@media screen{display:none}}</style><p class=a>{}</p>
<style>@layer x{.g{display:none}}</style><p class=g>{}</p>
<style>@layer b,a;@layer a{.g{display:none}}@layer b{.g{display:block}}</style><p class=g>{}</p>
<style>@layer a{.g{display:none!important}}.g{display:block!important}</style><p class=g>{}</p>
<style>@media screen{.g{display:none}}</style><p class=g>{}</p>
<style>@media all{@media screen{.g{display:none}}}</style><p class=g>{}</p>
<style>@media not print{.g{display:none}}</style><p class=g>{}</p>
<style>@media (min-width:1px){.g{display:none}}</style><p class=g>{}</p>
<style>@media print,screen{.g{display:none}}</style><p class=g>{}</p>
<style>@media (min-width:600px){.g{display:none}}</style><p class=g>{}</p>
<style>@media (orientation:landscape){.g{display:none}}</style><p class=g>{}</p>
<noscript><p>{}</p></noscript>
<div aria-hidden=true><p>{}</p></div>
<p class="visually-hidden">{}</p>
<canvas>{}</canvas>
<table bgcolor="#101010" width=600><tr><td><font color="#101010">{}</font></table>
<p style="position:absolute;left:9000px">{}</p>
<p style="transform:rotateX(90deg)">{}</p>
<style media=screen>.g{display:none}</style><p class=g>{}</p>
<style>@supports (display:grid){.g{display:none}}</style><p class=g>{}</p>
<style>@supports not (-moz-x:y){.g{display:none}}</style><p class=g>{}</p>
<style>@scope (.a){.b{display:none}}</style><div class=a><p class=b>{}</p></div>
<style>@import url(no.css);.g{display:none}</style><p class=g>{}</p>
<style>.g{display:none!important}</style><p class=g style="display:block">{}</p>
<style>#g{display:none}.g{display:block}</style><p class=g id=g>{}</p>
<style>.g{display:block}.g{display:none}</style><p class=g>{}</p>
<style>.\67{d\69splay:none}</style><p class=g>{}</p>
<style>:root{--x:none}.g{display:var(--x)}</style><p class=g>{}</p>
<style>/*}*/.g{/*{*/display:none}</style><p class=g>{}</p>
<style>.x{content:"}"}.g{display:none}</style><p class=g>{}</p>
<style>.G{color:red}p.g{opacity:0}</style><p class=g>{}</p>
<style>p::before{x:y}.bad::{display:block}.g{display:none}</style><p class=g>{}</p>
"""
_SHOWN_PAGES = r"""
<p hidden style="display:block">{}</p>
<style>[hidden]{display:block}</style><p hidden>{}</p>
<p popover style="display:block">{}</p>
<dialog open>{}</dialog>
<details open><p>{}</p></details>
<div style="visibility:hidden"><p style="visibility:visible">{}</p></div>
<div style="font-size:0"><p style="font-size:16px">{}</p></div>
<div style="color:#fff"><p style="color:#000">{}</p></div>
<div style="background:#222"><p style="color:#fff">{}</p></div>
<div style="text-indent:-9999px"><p style="text-indent:0">{}</p></div>
<div style="display:contents;height:0;overflow:hidden"><p>{}</p></div>
<p><span style="height:0;overflow:hidden">{}</span></p>
<p><span style="transform:scale(0)">{}</span></p>
<style>.g{display:none}</style><p class=G-x>{}</p>
<style>.g{display:none}</style><p class=g style="display:block">{}</p>
<style>.g{display:none}.g{display:block}</style><p class=g>{}</p>
<style>.g{display:none}p.g{display:block}</style><p class=g>{}</p>
<style>#g{display:block}.g{display:none}</style><p class=g id=g>{}</p>
<style>.g{display:block!important}.g{display:none}</style><p class=g>{}</p>
<style>:where(#g){display:none}p{display:block}</style><p id=g>{}</p>
<style>@layer x{.g{display:none}}.g{display:block}</style><p class=g>{}</p>
<style>@media print{.g{display:none}}</style><p class=g>{}</p>
<style media=print>.g{display:none}</style><p class=g>{}</p>
<style>@media (max-width:300px){.g{display:none}}</style><p class=g>{}</p>
<style>@media (prefers-color-scheme:dark){.g{display:none}}</style><p class=g>{}</p>
<style>@media not all{.g{display:none}}</style><p class=g>{}</p>
<style>@supports not (display:grid){.g{display:none}}</style><p class=g>{}</p>
<style>@keyframes g{from{opacity:0}}</style><p class=g>{}</p>
<style>@scope (.z){.b{display:none}}</style><div class=a><p class=b>{}</p></div>
<style>.a{.b{display:none}}</style><p class=b>{}</p>
<style>.g:hover{display:none}</style><p class=g>{}</p>
<style>.g::before{display:none}</style><p class=g>{}</p>
<style>.g,.h::{display:none}</style><p class=g>{}</p>
<style>p:not(.g){display:none}</style><p class=g>{}</p>
<style>[data-g="2"]{display:none}</style><p data-g=1>{}</p>
<style>/*.g{display:none}*/</style><p class=g>{}</p>
<style>.x{content:".g{display:none}"}</style><p class=g>{}</p>
<style type="text/less">.g{display:none}</style><p class=g>{}</p>
<p style="color:transparent;background:linear-gradient(red,blue);-webkit-background-clip:text">{}</p>
<style>@media (max-width:600px){.g{display:none}}</style><p class=g>{}</p>
<style>@starting-style{.g{opacity:0}}</style><p class=g>{}</p>
"""
_DOUBTED_PAGES = r"""
<div inert><p>{}</p></div>
<details><summary>More</summary><p>{}</p></details>
<p hidden=until-found>{}</p>
<p style="opacity:0;transition:opacity 1s">{}</p>
<p style="max-height:0;overflow:hidden;transition:max-height 1s">{}</p>
<p style="filter:blur(8px)">{}</p>
<style>div:has(> .m){display:none}</style><div><i class=m></i><p>{}</p></div>
<style>div:has(.no){display:none}</style><div><p>{}</p></div>
<style>@scope (.a) to (.c){.b{display:none}}</style><div class=a><p class=b>{}</p></div>
<p style="color:transparent;text-shadow:0 0 6px #000">{}</p>
<p style="-webkit-mask:linear-gradient(#000,transparent)">{}</p>
<style>@media (max-width:1400px){.g{display:none}}</style><p class=g>{}</p>
<style>@container (min-width:1px){.g{display:none}}</style><p class=g>{}</p>
"""


def _list_styles(text: str) -> list[str]:
    styles = [style.strip() for line in text.strip().splitlines() for style in line.split(" | ")]
    return ["<p style='" + style.replace("'", '"') + "'>{}</p>" for style in styles]


HIDDEN = [*_list_styles(_HIDDEN_STYLES), *_HIDDEN_PAGES.strip().splitlines()]
SHOWN = [*_list_styles(_SHOWN_STYLES), *_SHOWN_PAGES.strip().splitlines()]
DOUBTED = _DOUBTED_PAGES.strip().splitlines()
