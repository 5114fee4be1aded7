"""The capitals that news calls a country's government by, with the country's ISO code."""

_CAPITALS = """
    kabul af, tirana al, algiers dz, luanda ao, buenos aires ar, yerevan am, canberra au, vienna at, baku az, manama bh,
    dhaka bd, minsk by, brussels be, sarajevo ba, gaborone bw, brasilia br, sofia bg, ouagadougou bf, bujumbura bi,
    phnom penh kh, yaounde cm, ottawa ca, bangui cf, ndjamena td, beijing cn, peking cn, bogota co, kinshasa cd,
    brazzaville cg, zagreb hr, havana cu, nicosia cy, prague cz, copenhagen dk, santo domingo do, quito ec, cairo eg,
    san salvador sv, asmara er, tallinn ee, addis ababa et, suva fj, helsinki fi, paris fr, libreville ga, banjul gm,
    tbilisi ge, berlin de, accra gh, athens gr, conakry gn, georgetown gy, port au prince ht, tegucigalpa hn,
    budapest hu, reykjavik is, new delhi in, jakarta id, tehran ir, teheran ir, baghdad iq, dublin ie, rome it,
    kingston jm, tokyo jp, amman jo, astana kz, nairobi ke, pristina xk, bishkek kg, vientiane la, riga lv, beirut lb,
    monrovia lr, tripoli ly, vilnius lt, antananarivo mg, lilongwe mw, kuala lumpur my, bamako ml, valletta mt,
    nouakchott mr, mexico city mx, chisinau md, ulaanbaatar mn, podgorica me, rabat ma, maputo mz, naypyidaw mm,
    windhoek na, kathmandu np, the hague nl, wellington nz, managua ni, niamey ne, abuja ng, pyongyang kp, skopje mk,
    oslo no, muscat om, islamabad pk, port moresby pg, asuncion py, lima pe, manila ph, warsaw pl, lisbon pt, doha qa,
    bucharest ro, moscow ru, kigali rw, riyadh sa, dakar sn, belgrade rs, freetown sl, bratislava sk, ljubljana si,
    mogadishu so, pretoria za, seoul kr, juba ss, madrid es, colombo lk, khartoum sd, stockholm se, bern ch,
    damascus sy, taipei tw, dushanbe tj, dodoma tz, bangkok th, tunis tn, ankara tr, ashgabat tm, kampala ug, kiev ua,
    kyiv ua, abu dhabi ae, london gb, washington us, montevideo uy, tashkent uz, caracas ve, hanoi vn, sanaa ye,
    lusaka zm, harare zw
"""
CAPITALS = {name: code.upper() for name, _, code in (entry.strip().rpartition(" ") for entry in _CAPITALS.split(","))}
"""The ISO code of the country by the folded name of its seat of government."""
