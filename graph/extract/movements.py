"""Armed movements and parties that the world's news name without their country: Hamas, the Taliban, the IRA.
Bodies of states and of the world at large are place_table.py's."""

from __future__ import annotations

from functools import cache, lru_cache

from graph.ids import fold

_TABLE = """
AFG | Taliban | Taleban, the Taliban
AFG | Haqqani Network
AFG | Northern Alliance
COD | M23 | March 23 Movement
COL | Revolutionary Armed Forces of Colombia | FARC
COL | National Liberation Army | ELN
ESP | ETA | Basque Homeland and Freedom
ETH | Tigray People's Liberation Front | TPLF
ETH | Oromo Liberation Front | OLF
GBR | Irish Republican Army | IRA, Provisional IRA, Real IRA
GBR | Sinn Fein | Sinn Féin
IDN | Free Aceh Movement
IDN | Jemaah Islamiah | Jemaah Islamiyah
IRN | Revolutionary Guards | Islamic Revolutionary Guard Corps, IRGC, Revolutionary Guard
IRN | Mujahideen-e-Khalq | MEK, Mujahedin-e Khalq, People's Mujahideen
IRQ | Mahdi Army
IRQ | Kataib Hezbollah
IRQ | Ba'ath Party | Baath Party, Ba'th Party
IRQ | Kurdistan Democratic Party | KDP
IRQ | Patriotic Union of Kurdistan | PUK
JPN | Aum Shinrikyo
KHM | Khmer Rouge
LBN | Hezbollah | Hizbollah, Hizballah, Hizbullah, Hezbullah
LKA | Liberation Tigers of Tamil Eelam | LTTE, Liberation Tigers, Tamil Tigers
MEX | Zapatista National Liberation Army | Zapatistas, EZLN
MMR | Karen National Union | KNU
MMR | National League for Democracy | NLD
MOZ | Renamo
NGA | Boko Haram
NIC | Sandinista National Liberation Front | Sandinistas, FSLN
NPL | Communist Party of Nepal (Maoist)
PAK | Lashkar-e-Taiba | Lashkar-e-Tayyiba
PAK | Jaish-e-Mohammed
PAK | Tehrik-i-Taliban Pakistan | TTP, Pakistani Taliban
PER | Shining Path | Sendero Luminoso
PER | Tupac Amaru Revolutionary Movement | MRTA
PHL | Abu Sayyaf
PHL | Moro Islamic Liberation Front | MILF
PHL | Moro National Liberation Front | MNLF
PHL | New People's Army | NPA
PSE | Hamas | Islamic Resistance Movement
PSE | Fatah | Al-Fatah
PSE | Islamic Jihad | Palestinian Islamic Jihad
PSE | Palestine Liberation Organization | PLO, Palestine Liberation Organisation
PSE | Popular Front for the Liberation of Palestine | PFLP
PSE | Al-Aqsa Martyrs' Brigades | al-Aqsa Martyrs Brigades, Al Aqsa Martyrs' Brigades
PSE | Palestinian Authority | Palestinian National Authority
RWA | Rwandan Patriotic Front | RPF
SDN | Rapid Support Forces
SDN | Sudan Liberation Army | SLA, Sudan Liberation Movement
SDN | Justice and Equality Movement
SDN | Janjaweed
SLE | Revolutionary United Front | RUF
SOM | Al-Shabaab | al-Shabab, al Shabaab, al Shabab, Shabaab
SYR | Syrian Democratic Forces
SYR | Free Syrian Army
SYR | Hayat Tahrir al-Sham
TUR | Kurdistan Workers' Party | PKK, Kurdistan Workers Party
UGA | Lord's Resistance Army | LRA
UKR | Azov Brigade
XKX | Kosovo Liberation Army | KLA, UCK
YEM | Houthis | Houthi movement, Huthis, Ansar Allah
ZAF | African National Congress | ANC
ZAF | Inkatha Freedom Party | Inkatha
ZWE | Movement for Democratic Change | MDC
AGO | National Union for the Total Independence of Angola | UNITA, Unita
DZA | Armed Islamic Group | GIA
DZA | Islamic Salvation Front
ERI | Eritrean People's Liberation Front | EPLF
ESH | Polisario Front | Polisario
EGY | Muslim Brotherhood
RUS | Wagner Group
- | Al Qaeda | al-Qaeda, al-Qaida, al Qaida, Al-Qa'ida
- | Islamic State | Islamic State of Iraq and the Levant, ISIS, ISIL, Daesh
"""


@cache
def _index() -> tuple[dict[str, tuple[str, str | None]], dict[str, tuple[str, str | None]]]:
    names: dict[str, tuple[str, str | None]] = {}
    short: dict[str, tuple[str, str | None]] = {}
    for line in _TABLE.strip().splitlines():
        code, name, *others = (cell.strip() for cell in line.split("|"))
        for spelled in [name, *(o.strip() for cell in others for o in cell.split(","))]:
            entry = (name, None if code == "-" else code)
            if spelled.isupper():
                short[spelled] = entry
            else:
                names[fold(spelled)] = entry
    return names, short


@lru_cache(maxsize=1 << 14)
def movement(name: str) -> tuple[str, str | None] | None:
    """The canonical name of a well-known movement and its country, where it has one. Abbreviations count in capitals only.

    >>> movement("the LTTE"), movement("is")
    (('Liberation Tigers of Tamil Eelam', 'LKA'), None)
    """
    bare = name.strip().removeprefix("the ").removeprefix("The ").removesuffix("'s").removesuffix("’s")
    names, short = _index()
    if not bare[:1].isupper() and not bare.startswith("al"):
        return None
    return short.get(bare) or names.get(fold(bare))
