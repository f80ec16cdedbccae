"""Regions under their English names, English names of cities, and international bodies: what no library has.
geography.py reads it."""

# ruff: noqa: E501  one country a line reads better than lines of one length

from __future__ import annotations

# Region, country: states, provinces and lands as newspapers name them. More names of the same region follow a slash.
REGIONS = """\
AFG|Helmand, Nangarhar, Panjshir, Panjshir Valley
ARM|Syunik, Zangezur
AUS|New South Wales, Queensland, Victoria State, South Australia, Western Australia, Northern Territory, Tasmania
AUT|Tyrol, Carinthia, Styria, Lower Austria, Upper Austria
AZE|Nagorno-Karabakh/Karabakh/Artsakh, Nakhchivan
BEL|Flanders, Wallonia
BIH|Republika Srpska
BRA|Amazonas, Bahia
CAN|Ontario, Quebec, British Columbia, Alberta, Manitoba, Saskatchewan, Nova Scotia, New Brunswick, Newfoundland/Newfoundland and Labrador, \
Yukon, Nunavut, Northwest Territories, Prince Edward Island
CHN|Xinjiang/Sinkiang, Tibet, Inner Mongolia, Guangdong, Sichuan, Yunnan, Hubei, Hunan, Henan, Hebei, Shandong, Shanxi, Shaanxi, Zhejiang, \
Jiangsu, Jiangxi, Fujian, Guangxi, Guizhou, Gansu, Qinghai, Ningxia, Hainan, Heilongjiang, Jilin, Liaoning, Anhui, Manchuria
CMR|Ambazonia
COD|North Kivu, South Kivu, Kivu, Ituri, Katanga, Kasai
CYP|Northern Cyprus
DEU|Bavaria, Saxony, Lower Saxony, Saxony-Anhalt, Thuringia, Hesse, North Rhine-Westphalia, Rhineland-Palatinate, Baden-Wurttemberg, \
Brandenburg, Mecklenburg-Western Pomerania, Schleswig-Holstein, Saarland, Rhineland
EGY|Sinai/Sinai Peninsula, North Sinai
ESP|Catalonia, Basque Country, Galicia, Andalusia, Valencia Region, Canary Islands, Balearic Islands
ETH|Tigray, Oromia, Amhara, Afar, Ogaden
FRA|Normandy, Brittany, Corsica, Provence, Alsace, Lorraine, Burgundy, Savoy
GBR|England, Scotland, Wales, Northern Ireland/Ulster, Kent, Cornwall, Yorkshire, Essex, Sussex, Wiltshire
GEO|Abkhazia, South Ossetia, Adjara
IDN|Aceh, Papua, West Papua, Java, Sumatra, Sulawesi, Kalimantan, East Java, West Java, Central Java
IND|Kashmir/Jammu and Kashmir, Ladakh, Punjab, Gujarat, Kerala, Tamil Nadu, Uttar Pradesh, Bihar, West Bengal, Assam, Manipur, Maharashtra, \
Rajasthan, Karnataka, Odisha, Telangana, Haryana, Goa, Arunachal Pradesh
IRN|Khuzestan, Sistan and Baluchestan
IRQ|Iraqi Kurdistan/Kurdistan Region, Anbar, Nineveh
ISR|Golan Heights/Golan, Galilee, Negev
ITA|Sicily, Sardinia, Lombardy, Tuscany, Piedmont, Veneto, Puglia/Apulia, Calabria, South Tyrol, Umbria, Liguria
JPN|Hokkaido, Okinawa, Honshu, Kyushu, Shikoku
KOR|Gangwon, Gyeonggi, Jeju
LBY|Cyrenaica, Tripolitania, Fezzan
MDA|Transnistria/Transdniestria, Gagauzia
MEX|Chiapas, Oaxaca, Sinaloa, Sonora, Baja California, Tamaulipas, Jalisco, Guerrero, Michoacan
MMR|Rakhine/Arakan, Shan State, Kachin, Kachin State, Karen State, Rakhine State
MOZ|Cabo Delgado
MYS|Sabah, Sarawak, Johor, Penang
NGA|Borno, Biafra, Niger Delta, Adamawa, Zamfara
NLD|North Holland, South Holland, Limburg, Friesland
PAK|Balochistan/Baluchistan, Sindh, Khyber Pakhtunkhwa, Waziristan/North Waziristan, Gilgit-Baltistan
PHL|Mindanao, Luzon, Palawan
PNG|Bougainville
PRK|Mount Kumgang, North Pyongan, South Hamgyong, North Hamgyong, Kangwon, Ryanggang
PSE|West Bank, Gaza Strip
PRT|Azores, Madeira, Algarve
ROU|Transylvania
RUS|Chechnya/Chechen Republic, Dagestan, Ingushetia, Tatarstan/Republic of Tatarstan, Bashkortostan, Siberia, Primorye/Primorsky Krai/Primorsky Territory, \
Russian Far East, Sakhalin, Kamchatka, Yakutia, Buryatia, Tuva, Karelia, Kursk Region, Belgorod Region, Bryansk Region, Moscow Region, \
Leningrad Region, Amur Region, North Ossetia, Kuban, Stavropol Territory, Kuril Islands/Kurils
SDN|Darfur, North Darfur, South Darfur, West Darfur, Kordofan, Blue Nile State
SOM|Somaliland, Puntland, Jubaland
SRB|Vojvodina
SYR|Idlib Province, Rojava
THA|Isan
TUR|Anatolia, Hatay
UKR|Crimea/Crimean Peninsula, Donbas/Donbass, Donetsk Region/Donetsk Oblast, Luhansk Region/Luhansk Oblast, Kharkiv Region, Kherson Region, \
Zaporizhzhia Region, Sumy Region, Transcarpathia, Donetsk People's Republic/DPR, Luhansk People's Republic/LPR
UZB|Karakalpakstan
YEM|Hadramawt, Marib Province
ZAF|KwaZulu-Natal, Gauteng, Western Cape, Eastern Cape
"""

# Adjectives of regions, which say where and not which government.
REGION_ADJECTIVES = {
    "Chechen": "Chechnya", "Catalan": "Catalonia", "Tibetan": "Tibet", "Crimean": "Crimea", "Bavarian": "Bavaria", "Siberian": "Siberia",
    "Kashmiri": "Kashmir", "Abkhaz": "Abkhazia", "Abkhazian": "Abkhazia", "South Ossetian": "South Ossetia", "Dagestani": "Dagestan",
    "Tatar": "Tatarstan", "Darfuri": "Darfur", "Tigrayan": "Tigray", "Texan": "Texas", "Californian": "California",
    "Hawaiian": "Hawaii", "Sicilian": "Sicily", "Corsican": "Corsica", "Flemish": "Flanders", "Walloon": "Wallonia",
    "Transnistrian": "Transnistria", "Somalilander": "Somaliland", "Uyghur": "Xinjiang", "Acehnese": "Aceh", "Papuan": "Papua",
}  # fmt: skip

# English names of cities that GeoNames lists first under a local spelling: (country, its spelling) to ours.
CITY_NAMES = {
    ("DE", "Köln"): "Cologne", ("ES", "Sevilla"): "Seville", ("SA", "Makkah"): "Mecca", ("PL", "Kraków"): "Krakow", ("CH", "Luzern"): "Lucerne",
    ("BE", "Gent"): "Ghent", ("BE", "Brugge"): "Bruges", ("UA", "Mykolayiv"): "Mykolaiv", ("SY", "Ar Raqqah"): "Raqqa",
    ("IQ", "Basrah"): "Basra", ("UA", "Zaporizhzhya"): "Zaporizhzhia", ("US", "New York City"): "New York", ("MM", "Nay Pyi Taw"): "Naypyidaw",
    ("YE", "Al Ḩudaydah"): "Hodeidah", ("IQ", "Al Fallūjah"): "Fallujah", ("LY", "Banghāzī"): "Benghazi", ("SY", "Ḩimş"): "Homs",
    ("DZ", "Oran"): "Oran", ("IR", "Qom"): "Qom", ("CD", "Goma"): "Goma", ("KP", "Sinŭiju"): "Sinuiju",
}  # fmt: skip

# Places below GeoNames' 15,000 inhabitants, or without any, that make news: country, name, latitude, longitude.
SMALL_PLACES = """\
BEL|Mons|50.45|3.95
CHE|Davos|46.80|9.84
CHE|Burgenstock|46.99|8.38
CHE|Bern|46.95|7.45
CAN|Kananaskis|50.92|-115.08
CUB|Guantanamo Bay|19.90|-75.15
DEU|Ramstein|49.44|7.60
FRA|Evian|46.40|6.59
FRA|Versailles|48.80|2.13
GBR|Chequers|51.74|-0.78
GBR|Gleneagles|56.28|-3.75
ITA|Borgo Egnazia|40.87|17.39
IRN|Natanz|33.51|51.92
IRN|Fordow|34.88|50.99
IRN|Bushehr|28.97|50.84
JPN|Karuizawa|36.35|138.60
KHM|Poipet|13.66|102.56
KOR|Panmunjom|37.96|126.68
PRK|Yongbyon|39.80|125.75
PRK|Punggye-ri|41.28|129.09
PRK|Sohae|39.66|124.71
RUS|Khasan|42.43|130.65
RUS|Novo-Ogaryovo|55.72|37.21
RUS|Russky Island|43.00|131.83
KAZ|Baikonur Cosmodrome|45.97|63.31
PSE|Khan Younis|31.35|34.31
PSE|Rafah|31.29|34.24
EGY|Sharm el-Sheikh|27.91|34.33
UKR|Chornobyl|51.28|30.22
UKR|Bucha|50.55|30.22
UKR|Avdiivka|48.14|37.74
USA|Camp David|39.65|-77.46
USA|Mar-a-Lago|26.68|-80.04
USA|Los Alamos|35.89|-106.31
USA|Jackson Hole|43.48|-110.76
YEM|Hodeidah|14.80|42.95
"""

# Kind (IGO: made by states; NGO: not), canonical name, other names. Abbreviations match in capitals only.
BODIES = """\
IGO|United Nations|UN, U.N., United Nations Organization, United Nations Organisation, UNO
IGO|UN Security Council|United Nations Security Council, U.N. Security Council, UNSC, Security Council
IGO|UN General Assembly|United Nations General Assembly, U.N. General Assembly, UNGA, General Assembly
IGO|UN Human Rights Council|United Nations Human Rights Council, U.N. Human Rights Council, UNHRC
IGO|UN High Commissioner for Refugees|UNHCR, UN refugee agency, U.N. refugee agency, United Nations High Commissioner for Refugees
IGO|UN Children's Fund|UNICEF, Unicef, United Nations Children's Fund
IGO|UN Development Programme|UNDP, UN Development Program, United Nations Development Programme
IGO|UN Educational, Scientific and Cultural Organization|UNESCO, Unesco
IGO|UN Relief and Works Agency|UNRWA, United Nations Relief and Works Agency
IGO|UN Office for the Coordination of Humanitarian Affairs|OCHA, UNOCHA
IGO|UN Environment Programme|UNEP, UN Environment Program
IGO|UN Population Fund|UNFPA
IGO|UN Conference on Trade and Development|UNCTAD
IGO|UN Office on Drugs and Crime|UNODC
IGO|UN Interim Force in Lebanon|UNIFIL
IGO|World Health Organization|WHO, World Health Organisation
IGO|World Food Programme|WFP, World Food Program, UN World Food Programme
IGO|Food and Agriculture Organization|FAO, Food and Agriculture Organisation
IGO|International Labour Organization|ILO, International Labor Organization, International Labour Organisation
IGO|International Atomic Energy Agency|IAEA, UN nuclear watchdog, U.N. nuclear watchdog
IGO|International Civil Aviation Organization|ICAO
IGO|International Maritime Organization|IMO
IGO|International Telecommunication Union|ITU
IGO|International Organization for Migration|IOM, International Organisation for Migration
IGO|World Intellectual Property Organization|WIPO
IGO|World Meteorological Organization|WMO
IGO|Universal Postal Union|UPU
IGO|International Court of Justice|ICJ, World Court
IGO|International Criminal Court|ICC
IGO|International Monetary Fund|IMF
IGO|World Bank|World Bank Group, International Bank for Reconstruction and Development, IBRD
IGO|World Trade Organization|WTO, World Trade Organisation
IGO|Bank for International Settlements|BIS
IGO|European Union|EU, E.U.
IGO|European Commission|EC, EU Commission
IGO|European Parliament|EU Parliament
IGO|European Council|
IGO|Council of the European Union|EU Council
IGO|European Central Bank|ECB
IGO|European Court of Justice|ECJ, Court of Justice of the European Union
IGO|European Court of Human Rights|ECHR, ECtHR
IGO|European Investment Bank|EIB
IGO|European Bank for Reconstruction and Development|EBRD
IGO|European External Action Service|EEAS
IGO|European Economic Community|EEC
IGO|Eurogroup|
IGO|Europol|
IGO|Frontex|
IGO|Euratom|
IGO|Council of Europe|
IGO|Parliamentary Assembly of the Council of Europe|PACE
IGO|NATO|Nato, North Atlantic Treaty Organization, North Atlantic Treaty Organisation, North Atlantic Alliance, N.A.T.O.
IGO|Organization for Security and Co-operation in Europe|OSCE, Organisation for Security and Co-operation in Europe, \
Organization for Security and Cooperation in Europe, Organisation for Security and Cooperation in Europe
IGO|Organisation for Economic Co-operation and Development|OECD, Organization for Economic Cooperation and Development, \
Organisation for Economic Cooperation and Development
IGO|International Energy Agency|IEA
IGO|Organisation for the Prohibition of Chemical Weapons|OPCW, Organization for the Prohibition of Chemical Weapons
IGO|Comprehensive Nuclear-Test-Ban Treaty Organization|CTBTO
IGO|Interpol|INTERPOL
IGO|African Union|AU, A.U.
IGO|Organization of African Unity|OAU, Organisation of African Unity
IGO|African Development Bank|AfDB
IGO|Economic Community of West African States|ECOWAS, Ecowas
IGO|Southern African Development Community|SADC
IGO|East African Community|EAC
IGO|Intergovernmental Authority on Development|IGAD
IGO|Alliance of Sahel States|AES
IGO|Association of Southeast Asian Nations|ASEAN, Asean
IGO|Asia-Pacific Economic Cooperation|APEC, Apec
IGO|South Asian Association for Regional Cooperation|SAARC
IGO|Asian Development Bank|ADB
IGO|Asian Infrastructure Investment Bank|AIIB
IGO|Pacific Islands Forum|PIF
IGO|Shanghai Cooperation Organisation|SCO, Shanghai Cooperation Organization
IGO|Collective Security Treaty Organization|CSTO, Collective Security Treaty Organisation
IGO|Commonwealth of Independent States|CIS
IGO|Eurasian Economic Union|EAEU, EEU
IGO|Arab League|League of Arab States
IGO|Gulf Cooperation Council|GCC
IGO|Organisation of Islamic Cooperation|OIC, Organization of Islamic Cooperation, Organization of the Islamic Conference
IGO|Arab Maghreb Union|AMU
IGO|OPEC|Opec, Organization of the Petroleum Exporting Countries, Organisation of the Petroleum Exporting Countries
IGO|OPEC+|Opec+
IGO|Organization of American States|OAS, Organisation of American States
IGO|Mercosur|MERCOSUR, Mercosul
IGO|Caribbean Community|CARICOM, Caricom
IGO|Community of Latin American and Caribbean States|CELAC
IGO|Union of South American Nations|UNASUR, Unasur
IGO|ALBA|Bolivarian Alliance for the Americas
IGO|Andean Community|
IGO|Inter-American Development Bank|IDB
IGO|Commonwealth of Nations|
IGO|Organisation internationale de la Francophonie|Francophonie, La Francophonie
IGO|Non-Aligned Movement|
IGO|G7|Group of Seven, G-7
IGO|G8|Group of Eight, G-8
IGO|G20|Group of 20, Group of Twenty, G-20
IGO|G77|Group of 77, G-77
IGO|BRICS|Brics
IGO|Quad|Quadrilateral Security Dialogue
IGO|AUKUS|Aukus
IGO|Paris Club|
IGO|Warsaw Pact|Warsaw Treaty Organization
IGO|Comecon|COMECON
IGO|League of Nations|
IGO|Financial Action Task Force|FATF
IGO|Permanent Court of Arbitration|
IGO|International Criminal Tribunal for the former Yugoslavia|ICTY
NGO|Red Cross|International Committee of the Red Cross, ICRC
NGO|International Federation of Red Cross and Red Crescent Societies|IFRC
NGO|Red Crescent|
NGO|Doctors Without Borders|MSF, Medecins Sans Frontieres, Médecins Sans Frontières
NGO|Amnesty International|Amnesty
NGO|Human Rights Watch|HRW
NGO|Greenpeace|Greenpeace International
NGO|Oxfam|Oxfam International
NGO|Reporters Without Borders|RSF, Reporters Sans Frontieres
NGO|Committee to Protect Journalists|CPJ
NGO|Transparency International|
NGO|Save the Children|
NGO|International Crisis Group|Crisis Group
NGO|Freedom House|
NGO|Norwegian Refugee Council|
NGO|International Rescue Committee|
NGO|World Vision|
NGO|CARE International|
NGO|Mercy Corps|
NGO|Caritas|
NGO|World Wildlife Fund|WWF, World Wide Fund for Nature
NGO|Friends of the Earth|
NGO|Sea Shepherd|Sea Shepherd Conservation Society
NGO|Nobel Committee|Norwegian Nobel Committee
NGO|Carnegie Endowment for International Peace|
NGO|International Olympic Committee|IOC
NGO|FIFA|Fifa
NGO|UEFA|Uefa
NGO|World Anti-Doping Agency|WADA
NGO|World Economic Forum|WEF
NGO|Syrian Observatory for Human Rights|SOHR
NGO|White Helmets|Syria Civil Defence
NGO|Bellingcat|
NGO|Memorial Human Rights Center|
NGO|World Council of Churches|
"""
