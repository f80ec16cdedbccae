"""The names of countries as newspapers write them: what the libraries lack or get wrong, in one table.
geography.py reads it and adds what the libraries know (official names, coordinates, capitals)."""

# ruff: noqa: E501  one country a line reads better than lines of one length

from __future__ import annotations

# code | common name | adjectives, the usual one first | what its people are called (empty: each adjective with an s)
# | other names | capital, the usual spelling first, then others (empty: the library's).
# A "?" before a name says that it often means something else: a person, another country, a city.
COUNTRIES = """\
ABW|Aruba|Aruban|||
AFG|Afghanistan|Afghan|Afghans|Islamic Emirate of Afghanistan|Kabul
AGO|Angola|Angolan|||
AIA|Anguilla|Anguillian|||?The Valley
ALA|Aland Islands|Alandic|Alanders|Aland, Åland|Mariehamn
ALB|Albania|Albanian|||
AND|Andorra|Andorran|||
ARE|United Arab Emirates|Emirati|Emiratis|UAE, U.A.E., Emirates|Abu Dhabi
ARG|Argentina|Argentine, Argentinian, Argentinean|Argentines, Argentinians, Argentineans|?Argentine|Buenos Aires
ARM|Armenia|Armenian|||
ASM|American Samoa|American Samoan|||
ATA|Antarctica|Antarctic|||
ATF|French Southern Territories|French Southern|||
ATG|Antigua and Barbuda|Antiguan, Barbudan||Antigua|Saint John's, ?St. John's
AUS|Australia|Australian, Aussie||Commonwealth of Australia|
AUT|Austria|Austrian|||
AZE|Azerbaijan|Azerbaijani, Azeri|Azerbaijanis, Azeris||
BDI|Burundi|Burundian|||Gitega, Bujumbura
BEL|Belgium|Belgian|||?Brussels
BEN|Benin|Beninese, Dahomean|Beninese|Dahomey|Porto-Novo, Cotonou
BES|Caribbean Netherlands|Dutch Caribbean||Bonaire, Sint Eustatius and Saba, Bonaire|Kralendijk
BFA|Burkina Faso|Burkinabe, Burkinabé|Burkinabe|Burkina, Upper Volta|
BGD|Bangladesh|Bangladeshi|Bangladeshis||Dhaka, Dacca
BGR|Bulgaria|Bulgarian|||?Sofia
BHR|Bahrain|Bahraini|Bahrainis||Manama
BHS|Bahamas|Bahamian|||?Nassau
BIH|Bosnia and Herzegovina|Bosnian, Herzegovinian, Bosnian-Herzegovinian||Bosnia, Bosnia-Herzegovina, Bosnia & Herzegovina, Bosnia-Hercegovina, Bosnia and Hercegovina, BiH|Sarajevo
BLM|Saint Barthelemy|Barthelemois|||
BLR|Belarus|Belarusian, Belarussian, Byelorussian||Byelorussia, Belorussia|
BLZ|Belize|Belizean||British Honduras|
BMU|Bermuda|Bermudian|||?Hamilton
BOL|Bolivia|Bolivian|||Sucre, ?La Paz
BRA|Brazil|Brazilian|||Brasilia
BRB|Barbados|Barbadian, Bajan|||
BRN|Brunei|Bruneian|||Bandar Seri Begawan
BTN|Bhutan|Bhutanese|Bhutanese||Thimphu
BVT|Bouvet Island|Bouvet Island||Bouvet|
BWA|Botswana|Botswanan, Motswana, Tswana|Batswana, Botswanans|Bechuanaland|
CAF|Central African Republic|Central African||C.A.R.|
CAN|Canada|Canadian|||Ottawa
CCK|Cocos Islands|Cocos Islander||Keeling Islands|West Island
CHE|Switzerland|Swiss|Swiss||Bern, Berne
CHL|Chile|Chilean|||Santiago, Santiago de Chile
CHN|China|Chinese|Chinese|PRC, P.R.C., mainland China, Mainland China, Communist China, Red China|Beijing, Peking
CIV|Ivory Coast|Ivorian, Ivoirian||Cote d'Ivoire|Yamoussoukro, Abidjan
CMR|Cameroon|Cameroonian|||Yaounde
COD|Democratic Republic of the Congo|?Congolese, Zairean, Zairian|?Congolese, Zaireans, Zairians|DRC, D.R.C., DR Congo, D.R. Congo, Democratic Republic of Congo, Congo-Kinshasa, ?Congo, Zaire|Kinshasa
COG|Republic of the Congo|Congo-Brazzaville||Congo-Brazzaville, Congo Republic, Republic of Congo|Brazzaville
COK|Cook Islands|Cook Islander||Cooks Islands|Avarua
COL|Colombia|Colombian|||Bogota
COM|Comoros|Comorian, Comoran|||Moroni
CPV|Cape Verde|Cape Verdean, Cabo Verdean||Cabo Verde|Praia
CRI|Costa Rica|Costa Rican|Costa Ricans, Ticos||San Jose
CUB|Cuba|Cuban|||Havana
CUW|Curacao|Curacaoan|||Willemstad
CXR|Christmas Island|Christmas Islander|||Flying Fish Cove
CYM|Cayman Islands|Caymanian||Caymans|?George Town
CYP|Cyprus|Cypriot, Greek Cypriot|||Nicosia
CZE|Czech Republic|Czech|Czechs|Czechia|Prague
DEU|Germany|German, West German||Federal Republic of Germany, FRG, West Germany|Berlin, Bonn
DJI|Djibouti|Djiboutian|||Djibouti
DMA|Dominica|Dominica's||Commonwealth of Dominica|Roseau
DNK|Denmark|Danish|Danes||Copenhagen
DOM|Dominican Republic|Dominican|||Santo Domingo
DZA|Algeria|Algerian|||
ECU|Ecuador|Ecuadorian, Ecuadorean, Ecuadoran|||
EGY|Egypt|Egyptian||United Arab Republic|
ERI|Eritrea|Eritrean|||
ESH|Western Sahara|Sahrawi, Saharawi|Sahrawis, Saharawis|Sahrawi Arab Democratic Republic, Sahrawi Republic, SADR|El Aaiun, Laayoune
ESP|Spain|Spanish|Spaniards, Spanish||Madrid
EST|Estonia|Estonian|||
ETH|Ethiopia|Ethiopian||Abyssinia|Addis Ababa
FIN|Finland|Finnish|Finns||
FJI|Fiji|Fijian|||
FLK|Falkland Islands|Falkland Islander||Falklands, Malvinas, Malvinas Islands|?Stanley, Port Stanley
FRA|France|French|French, Frenchmen||Paris
FRO|Faroe Islands|Faroese|Faroese|Faroes, Faeroe Islands|Torshavn
FSM|Micronesia|Micronesian|||Palikir
GAB|Gabon|Gabonese|Gabonese||
GBR|United Kingdom|British, English, Scottish, Welsh, Northern Irish|Britons, Brits, British|UK, U.K., Britain, Great Britain, GB|?London
GEO|?Georgia|?Georgian|||Tbilisi
GGY|Guernsey|?Guernsey|||Saint Peter Port, St Peter Port
GHA|Ghana|Ghanaian|||
GIB|Gibraltar|Gibraltarian|||Gibraltar
GIN|Guinea|Guinean||Guinea-Conakry|Conakry
GLP|Guadeloupe|Guadeloupean|||Basse-Terre
GMB|Gambia|Gambian|||
GNB|Guinea-Bissau|Bissau-Guinean, Guinea-Bissauan||Guinea Bissau|
GNQ|Equatorial Guinea|Equatorial Guinean, Equatoguinean|||Malabo, Ciudad de la Paz
GRC|Greece|Greek|Greeks||Athens
GRD|Grenada|Grenadian|||Saint George's, ?St. George's
GRL|Greenland|Greenlandic|Greenlanders||Nuuk
GTM|Guatemala|Guatemalan|||Guatemala City
GUF|French Guiana|French Guianan, French Guianese|||Cayenne
GUM|Guam|Guamanian|||Hagatna
GUY|Guyana|Guyanese|Guyanese||?Georgetown
HKG|Hong Kong|Hong Kong, Hongkonger|Hong Kongers, Hongkongers|HKSAR|
HMD|Heard Island and McDonald Islands|Heard Island|||
HND|Honduras|Honduran|||
HRV|Croatia|Croatian, Croat|Croatians, Croats||
HTI|Haiti|Haitian|||
HUN|Hungary|Hungarian, Magyar|||
IDN|Indonesia|Indonesian||Dutch East Indies|Jakarta
IMN|Isle of Man|Manx|Manx||?Douglas
IND|India|Indian|||New Delhi, Delhi
IOT|British Indian Ocean Territory|Chagossian||Chagos Islands, Chagos Archipelago, Chagos|Diego Garcia
IRL|Ireland|Irish|Irish, Irishmen|Republic of Ireland, Eire, Irish Republic|Dublin
IRN|Iran|Iranian, Persian||Persia, Islamic Republic of Iran|Tehran, Teheran
IRQ|Iraq|Iraqi|Iraqis||
ISL|Iceland|Icelandic|Icelanders||Reykjavik
ISR|Israel|Israeli|Israelis|Jewish State, Zionist entity|Jerusalem
ITA|Italy|Italian|||
JAM|Jamaica|Jamaican|||?Kingston
JEY|?Jersey|Jersey|||Saint Helier, St Helier
JOR|?Jordan|Jordanian||Transjordan|Amman
JPN|Japan|Japanese|Japanese||Tokyo
KAZ|Kazakhstan|Kazakh, Kazakhstani|Kazakhs, Kazakhstanis||Astana, Nur-Sultan
KEN|Kenya|Kenyan|||
KGZ|Kyrgyzstan|Kyrgyz, Kyrgyzstani, Kirghiz|Kyrgyz, Kyrgyzstanis|Kirghizia, Kirgizia|
KHM|Cambodia|Cambodian, Khmer, Kampuchean|Cambodians, Khmers, Kampucheans|Kampuchea|
KIR|Kiribati|I-Kiribati, Kiribatian|I-Kiribati||Tarawa, South Tarawa
KNA|Saint Kitts and Nevis|Kittitian, Nevisian||St. Kitts, Saint Kitts|
KOR|South Korea|South Korean, ?Korean||ROK, R.O.K., Republic of Korea, S. Korea, S Korea, ?Korea, Korea (South)|Seoul
KWT|Kuwait|Kuwaiti|Kuwaitis||Kuwait City
LAO|Laos|Laotian, Lao|Laotians||Vientiane
LBN|Lebanon|Lebanese|Lebanese||
LBR|Liberia|Liberian|||
LBY|Libya|Libyan||Libyan Arab Jamahiriya|?Tripoli
LCA|Saint Lucia|Saint Lucian, St. Lucian|||
LIE|Liechtenstein|Liechtenstein|Liechtensteiners||
LKA|Sri Lanka|Sri Lankan, Ceylonese||Ceylon|Colombo, Sri Jayawardenepura Kotte
LSO|Lesotho|Basotho, Mosotho|Basotho|Basutoland|
LTU|Lithuania|Lithuanian|||
LUX|Luxembourg|Luxembourgish, Luxembourgian|Luxembourgers|Luxemburg|Luxembourg, Luxembourg City
LVA|Latvia|Latvian|||
MAC|Macau|Macanese|Macanese|Macao|
MAF|Saint Martin|Saint-Martinois||?St. Martin|Marigot
MAR|Morocco|Moroccan|||?Rabat
MCO|Monaco|Monegasque, Monacan|||Monaco
MDA|Moldova|Moldovan, Moldavian||Moldavia|Chisinau, Kishinev
MDG|Madagascar|Malagasy, Madagascan|Malagasy||Antananarivo
MDV|Maldives|Maldivian|||?Male, Malé
MEX|Mexico|Mexican|||Mexico City
MHL|Marshall Islands|Marshallese|Marshallese||Majuro
MKD|North Macedonia|Macedonian, North Macedonian||Macedonia, FYROM, Former Yugoslav Republic of Macedonia|Skopje
MLI|Mali|Malian|||
MLT|Malta|Maltese|Maltese||
MMR|Myanmar|Burmese, Myanmar, Myanma|Burmese|Burma|Naypyidaw, Naypyitaw, Nay Pyi Taw
MNE|Montenegro|Montenegrin|||
MNG|Mongolia|Mongolian|Mongolians, Mongols||Ulaanbaatar, Ulan Bator
MNP|Northern Mariana Islands|Northern Marianan|||Saipan
MOZ|Mozambique|Mozambican|||
MRT|Mauritania|Mauritanian|||
MSR|Montserrat|Montserratian|||?Plymouth, Brades
MTQ|Martinique|Martinican|||
MUS|Mauritius|Mauritian|||
MWI|Malawi|Malawian||Nyasaland|
MYS|Malaysia|Malaysian||Malaya|Kuala Lumpur, Putrajaya
MYT|Mayotte|Mahoran|||
NAM|Namibia|Namibian||South West Africa, South-West Africa|
NCL|New Caledonia|New Caledonian|||
NER|Niger|Nigerien|||
NFK|Norfolk Island|Norfolk Islander|||?Kingston
NGA|Nigeria|Nigerian|||Abuja
NIC|Nicaragua|Nicaraguan|||
NIU|Niue|Niuean|||
NLD|Netherlands|Dutch|Dutch, Dutchmen|Holland|Amsterdam
NOR|Norway|Norwegian|||
NPL|Nepal|Nepali, Nepalese|Nepalis, Nepalese||Kathmandu, Katmandu
NRU|Nauru|Nauruan|||Yaren
NZL|New Zealand|New Zealand, Kiwi|New Zealanders, Kiwis|N.Z., Aotearoa|?Wellington
OMN|Oman|Omani|Omanis||?Muscat
PAK|Pakistan|Pakistani|Pakistanis||
PAN|Panama|Panamanian|||Panama City
PCN|Pitcairn Islands|Pitcairn Islander||Pitcairn|Adamstown
PER|Peru|Peruvian|||Lima
PHL|Philippines|Philippine, Filipino, Filipina|Filipinos, Filipinas||Manila
PLW|Palau|Palauan|||Ngerulmud, Melekeok
PNG|Papua New Guinea|Papua New Guinean, Papua New Guinea||PNG|
POL|Poland|Polish|Poles||Warsaw
PRI|Puerto Rico|Puerto Rican|||?San Juan
PRK|North Korea|North Korean|North Koreans|DPRK, D.P.R.K., N. Korea, N Korea, Democratic People's Republic of Korea, Democratic Republic of Korea, Korea (North)|Pyongyang
PRT|Portugal|Portuguese|Portuguese||
PRY|Paraguay|Paraguayan|||
PSE|Palestine|Palestinian||State of Palestine, Palestinian Territories, Palestinian Territory, Occupied Palestinian Territory, Gaza Strip, West Bank, Palestinian Authority territories, Occupied Territories|East Jerusalem, Ramallah
PYF|French Polynesia|French Polynesian||Tahiti|Papeete
QAT|Qatar|Qatari|Qataris||
REU|Reunion|Reunionese||Reunion Island, La Reunion|?Saint-Denis
ROU|Romania|Romanian||Rumania, Roumania|
RUS|Russia|Russian, Russian Federation||Russian Federation|Moscow
RWA|Rwanda|Rwandan, Rwandese|||
SAU|Saudi Arabia|Saudi, Saudi Arabian|Saudis|KSA, K.S.A., Saudi|Riyadh
SDN|Sudan|Sudanese|Sudanese|North Sudan|
SEN|Senegal|Senegalese|Senegalese||
SGP|Singapore|Singaporean, Singapore|||Singapore
SGS|South Georgia and the South Sandwich Islands|South Georgian||South Georgia|Grytviken
SHN|Saint Helena|Saint Helenian|||?Jamestown
SJM|Svalbard and Jan Mayen|Svalbard||Svalbard, Spitsbergen|Longyearbyen
SLB|Solomon Islands|Solomon Islander||Solomons|
SLE|Sierra Leone|Sierra Leonean|||
SLV|El Salvador|Salvadoran, Salvadorean, Salvadorian|||
SMR|San Marino|Sammarinese|Sammarinese||San Marino
SOM|Somalia|Somali, Somalian|Somalis||Mogadishu
SPM|Saint Pierre and Miquelon|Saint-Pierrais|||
SRB|Serbia|Serbian, Serb|Serbians, Serbs||Belgrade
SSD|South Sudan|South Sudanese|South Sudanese||
STP|Sao Tome and Principe|Sao Tomean, Santomean||Sao Tome|Sao Tome
SUR|Suriname|Surinamese|Surinamese|Surinam|Paramaribo
SVK|Slovakia|Slovak, Slovakian|Slovaks, Slovakians||Bratislava
SVN|Slovenia|Slovenian, Slovene|Slovenians, Slovenes||
SWE|Sweden|Swedish|Swedes||
SWZ|Eswatini|Swazi|Swazis|Swaziland|Mbabane
SXM|Sint Maarten|Sint Maartener|||Philipsburg
SYC|Seychelles|Seychellois|Seychellois||?Victoria
SYR|Syria|Syrian|||Damascus
TCA|Turks and Caicos Islands|Turks and Caicos Islander||Turks and Caicos|Cockburn Town
TCD|?Chad|Chadian|||N'Djamena, Ndjamena
TGO|Togo|Togolese|Togolese||
THA|Thailand|Thai|Thais|Siam|
TJK|Tajikistan|Tajik, Tajikistani, Tadzhik|Tajiks, Tajikistanis||
TKL|Tokelau|Tokelauan|||
TKM|Turkmenistan|Turkmen, Turkmenistani|Turkmens, Turkmen||Ashgabat
TLS|East Timor|East Timorese, Timorese|East Timorese, Timorese|Timor-Leste, Timor Leste|Dili
TON|Tonga|Tongan|||Nuku'alofa
TTO|Trinidad and Tobago|Trinidadian, Tobagonian||Trinidad|Port of Spain, Port-of-Spain
TUN|Tunisia|Tunisian|||Tunis
TUR|Turkey|Turkish|Turks|Turkiye|
TUV|Tuvalu|Tuvaluan|||
TWN|Taiwan|Taiwanese|Taiwanese|Republic of China, ROC, R.O.C., Chinese Taipei, Formosa|Taipei
TZA|Tanzania|Tanzanian||Tanganyika|Dodoma, Dar es Salaam
UGA|Uganda|Ugandan|||
UKR|Ukraine|Ukrainian|||Kyiv, Kiev, Kyyiv
UMI|United States Minor Outlying Islands|U.S. Minor Outlying Islands|||
URY|Uruguay|Uruguayan|||
USA|United States|American, US, U.S.||US, U.S., USA, U.S.A., United States of America, America|Washington, Washington D.C., Washington DC
UZB|Uzbekistan|Uzbek, Uzbekistani|Uzbeks, Uzbekistanis||
VAT|Vatican|Vatican||Vatican City, Holy See, Vatican City State|Vatican City
VCT|Saint Vincent and the Grenadines|Vincentian, Saint Vincentian||St. Vincent, Saint Vincent|
VEN|Venezuela|Venezuelan|||
VGB|British Virgin Islands|British Virgin Islander||BVI|
VIR|U.S. Virgin Islands|U.S. Virgin Islander||US Virgin Islands, ?Virgin Islands|Charlotte Amalie
VNM|Vietnam|Vietnamese, South Vietnamese|Vietnamese, South Vietnamese|South Vietnam|Hanoi
VUT|Vanuatu|Vanuatuan, Ni-Vanuatu|Ni-Vanuatu, Vanuatuans|New Hebrides|
WLF|Wallis and Futuna|Wallisian, Futunan|||
WSM|Samoa|Samoan||Western Samoa|
XKX|Kosovo|Kosovar, Kosovan, Kosovo|Kosovars, Kosovans||Pristina, Prishtina
YEM|Yemen|Yemeni, Yemenite, North Yemeni|Yemenis|North Yemen, Yemen Arab Republic|Sanaa, Sana'a
ZAF|South Africa|South African|||Pretoria, ?Cape Town
ZMB|Zambia|Zambian||Northern Rhodesia|
ZWE|Zimbabwe|Zimbabwean, Rhodesian||Rhodesia, Southern Rhodesia|
"""

# As above, of states that are no more, with the codes of ISO 3166-3, latitude and longitude; their capitals' names belong to successors.
FORMER = """\
SUN|Soviet Union|Soviet|Soviets|USSR, U.S.S.R., Union of Soviet Socialist Republics|Moscow|60|100
YUG|Yugoslavia|Yugoslav, Yugoslavian|Yugoslavs, Yugoslavians|Federal Republic of Yugoslavia|Belgrade|44|21
CSK|Czechoslovakia|Czechoslovak, Czechoslovakian|Czechoslovaks, Czechoslovakians||Prague|49.75|15.5
DDR|East Germany|East German|East Germans|GDR, G.D.R., German Democratic Republic|East Berlin|52.5|13
SCG|Serbia and Montenegro|Serbian-Montenegrin||Serbia-Montenegro|Belgrade|44|21
VDR|North Vietnam|North Vietnamese|North Vietnamese|Democratic Republic of Vietnam|Hanoi|21|105.8
YMD|South Yemen|South Yemeni|South Yemenis|People's Democratic Republic of Yemen|Aden|12.8|45
ANT|Netherlands Antilles|Netherlands Antillean|||Willemstad|12.17|-69
"""

# First parts of compounds that are not an adjective: "Sino-" in "Sino-Russian".
PREFIXES = {
    "afro": None, "anglo": "GBR", "austro": "AUT", "belgo": "BEL", "dano": "DNK", "euro": None, "finno": "FIN", "franco": "FRA",
    "gallo": "FRA", "germano": "DEU", "graeco": "GRC", "greco": "GRC", "hiberno": "IRL", "hispano": "ESP", "indo": "IND",
    "irano": "IRN", "israelo": "ISR", "italo": "ITA", "luso": "PRT", "nippo": "JPN", "polono": "POL", "russo": "RUS",
    "serbo": "SRB", "sino": "CHN", "soviet": "SUN", "swedo": "SWE", "syro": "SYR", "turco": "TUR", "turko": "TUR",
    "ukraino": "UKR", "americano": "USA", "dutch": "NLD", "pak": "PAK", "us": "USA", "uk": "GBR",
}  # fmt: skip

# Buildings, streets and quarters whose name stands for a country's government; not parliaments, courts or banks.
SEATS = {
    "ARG": "Casa Rosada, Pink House", "AUT": "Ballhausplatz", "BRA": "Planalto, Planalto Palace, Itamaraty",
    "CHL": "La Moneda, La Moneda Palace, Moneda Palace", "CHN": "Zhongnanhai, Great Hall of the People", "COL": "Casa de Nariño, Nariño Palace",
    "CZE": "Prague Castle, Hradcany", "DEU": "German Chancellery, Bundeskanzleramt, Bellevue Palace", "DZA": "El Mouradia, El Mouradia Palace",
    "ECU": "Carondelet, Carondelet Palace", "ESP": "Moncloa, La Moncloa, Moncloa Palace",
    "FRA": "Elysee, Élysée Palace, Quai d'Orsay, Matignon, Hotel Matignon, Hôtel de Matignon",
    "GBR": "Downing Street, 10 Downing Street, No 10, No. 10, Number 10, Number Ten, No 10 Downing Street, Whitehall, ?Westminster",
    "IDN": "Merdeka Palace, Istana Merdeka", "IND": "South Block, Raisina Hill", "ISR": "Tel Aviv, ?Kirya",
    "ITA": "Palazzo Chigi, Chigi Palace, Quirinale, Quirinal Palace, Farnesina", "JPN": "Kantei, Kasumigaseki",
    "KAZ": "Akorda, Ak Orda", "KOR": "Blue House, Cheong Wa Dae, Yongsan presidential office", "LBN": "Baabda, Baabda Palace, Grand Serail",
    "MEX": "Los Pinos", "MYS": "Putrajaya", "NGA": "Aso Rock, Aso Villa", "NLD": "Binnenhof", "NZL": "?Beehive",
    "PHL": "Malacañang, Malacañang Palace", "PSE": "Muqata, Mukataa", "ROU": "Cotroceni, Cotroceni Palace", "RUS": "Kremlin, Smolenskaya Square",
    "SGP": "Istana", "TUN": "Carthage Palace", "TUR": "Bestepe, Beştepe, Cankaya Palace", "UKR": "Bankova, Bankova Street, Mariinsky Palace",
    "USA": "White House, Oval Office, Pentagon, Foggy Bottom, West Wing", "VEN": "Miraflores, Miraflores Palace", "ZAF": "Union Buildings, Mahlamba Ndlopfu",
}  # fmt: skip
