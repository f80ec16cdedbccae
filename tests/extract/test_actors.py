"""Which mention of a sentence is an actor, of which kind and country, with the real model."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.config import load_config
from graph.extract.coreference import resolve
from graph.extract.tokens import plain
from graph.nlp import load_model

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

# Sentence | last word of the mention | country ("-": none) | kind.
ACTORS = """
Demonstrators in Baghdad burned tyres. | Demonstrators | IRQ | Group
Rebels in the Comoros attacked a convoy. | Rebels | COM | Group
Settlers in the West Bank town of Hebron threw stones at Israeli soldiers. | Settlers | PSE | Group
A group of Moroccan diplomats left Madrid. | group | MAR | Group
Ethnic Turks protested in Sofia. | Turks | TUR | Group
Sweden deported 40 Ghanaians. | Ghanaians | GHA | Group
A Serbian army jet bombed Vukovar. | jet | SRB | Organization
Israeli tanks entered Jenin. | tanks | ISR | Group
Police in Ramallah arrested a man. | Police | PSE | Group
Palestinian armed groups rejected the truce. | groups | PSE | Group
Red Cross officials visited the prison. | officials | NGO | Group
Damascus's security chief flew to Gaza. | chief | SYR | Office
U.N. mediator Lars Holm met the rebels. | Holm | IGO | Person
The U.N. war crimes court indicted Goran Lukic. | court | IGO | Organization
The Civic Union criticised Lithuania's president. | Union | LTU | Organization
Al Qaeda threatened Denmark. | Qaeda | - | Organization
Moscow said it would respond. | it | RUS | Country
President Ismail Farah met lawmakers in Mogadishu. | Farah | SOM | Person
President Ismail Farah visited Kenya. | Farah | - | Person
President Ismail Farah met Kenyan officials in Oslo. | Farah | - | Person
Foreign Minister Emre Kaya met the Greek foreign minister. | Kaya | - | Person
Gen. Pierre Nkolo dissolved the assembly of Gabon. | Nkolo | GAB | Person
Opposition leader Amadou Barry called on Guinea's president to quit. | Barry | GIN | Person
The army arrested students in Harare. | army | ZWE | Organization
The army attacked Kenya. | army | - | Organization
The Norwegian defence minister visited Mali. | minister | NOR | Office
The foreign ministry in Ankara summoned the Greek ambassador. | ministry | TUR | Organization
Ankara's foreign ministry summoned the Greek ambassador. | ministry | TUR | Organization
Kenyan opposition candidate Raphael Ouko was arrested. | Ouko | KEN | Person
Mayor Ana Pires closed the port of Maputo. | Pires | MOZ | Person
Nigerian union leaders met Labour Minister Bola Adeyemi. | Adeyemi | NGA | Person
Government troops fought rebels in eastern Congo. | troops | COD | Group
The Polish parliament's speaker met Lech Baran. | speaker | POL | Office
The head of Iran's nuclear agency flew to Vienna. | head | IRN | Office
Chechen rebels seized a school. | rebels | RUS | Group
EU foreign ministers met in Luxembourg. | ministers | IGO | Group
NATO warplanes bombed Serbia. | warplanes | IGO | Group
The International Criminal Court's prosecutor, Amina Diallo, visited Kampala. | Diallo | IGO | Person
An Iranian opposition group based in Paris said Tehran had lied. | group | IRN | Organization
A militant group based in Lagos kidnapped a priest. | group | NGA | Organization
Prosecutors in Milan charged former prime minister Aldo Conti. | Prosecutors | ITA | Group
Foreign tourists left Kenya. | tourists | - | Group
Gaza militants fired rockets at Sderot. | militants | PSE | Group
Baghdad residents attacked a convoy of Norwegian soldiers. | residents | IRQ | Group
The mayor of Lyon criticised Belgium. | mayor | FRA | Office
Chicago lawyers sued Norway. | lawyers | USA | Group
Police in the Kenyan town of Garissa arrested two Somali traders. | Police | KEN | Group
Lena Ruud, the United Nations Emergency Relief Coordinator, urged Iraq to open the road. | Ruud | IGO | Person
European Union Foreign Policy Chief Marta Oden met Boris Lund. | Oden | IGO | Person
"""


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_model(load_config().model.name)


ROWS = [tuple(cell.strip() for cell in line.split("|")) for line in ACTORS.strip().splitlines()]


@pytest.mark.parametrize(("text", "word", "country", "kind"), ROWS)
def test_an_actor_has_its_kind_and_country(text: str, word: str, country: str, kind: str, nlp: Language) -> None:
    doc = nlp(text)
    mentions, cast = resolve(plain(doc), "made")
    actors = [cast.members[a] for m in mentions.values() if doc[m.head].text == word for a in m.actors]
    assert [(a.kind, a.country or "-") for a in actors] == [(kind, country)]
