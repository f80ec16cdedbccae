"""Regions and islands under their English names, English names of cities, and small places in the news: what no library has.
cities.py reads it."""

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
DZA|Kabylie
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
TZA|Zanzibar
UKR|Crimea/Crimean Peninsula, Donbas/Donbass, Donetsk Region/Donetsk Oblast, Luhansk Region/Luhansk Oblast, Kharkiv Region, Kherson Region, \
Zaporizhzhia Region, Sumy Region, Transcarpathia, Donetsk People's Republic/DPR, Luhansk People's Republic/LPR
UZB|Karakalpakstan
YEM|Hadramawt, Marib Province
ZAF|KwaZulu-Natal, Gauteng, Western Cape, Eastern Cape
"""

# Country, islands that make news: what a gazetteer of towns lacks.
ISLANDS = """\
AUS|Kangaroo Island, Norfolk Island, Christmas Island
CAN|Vancouver Island, Baffin Island, Cape Breton/Cape Breton Island, Anticosti
CHL|Easter Island, Chiloe, Tierra del Fuego
CHN|Hainan Island, Woody Island
COM|Anjouan, Grande Comore, Moheli
DEU|Rugen, Sylt, Heligoland, Usedom
DNK|Bornholm, Zealand, Funen, Jutland
ECU|Galapagos/Galapagos Islands
EGY|Tiran Island, Sanafir
ERI|Dahlak/Dahlak Archipelago
ESP|Majorca/Mallorca, Menorca/Minorca, Tenerife, Gran Canaria, Lanzarote, Fuerteventura, El Hierro, La Gomera
EST|Saaremaa, Hiiumaa
FJI|Viti Levu, Vanua Levu
GBR|Shetland/Shetland Islands, Orkney/Orkney Islands, Outer Hebrides/Western Isles, Isle of Skye, Isle of Wight, Anglesey
GNQ|Bioko, Annobon
GRC|Crete, Rhodes, Lesbos/Lesvos, Samos, Leros, Naxos, Santorini, Mykonos, Kastellorizo, Lemnos, Paros, Euboea, Gavdos, \
Peloponnese, Thrace, Zakynthos/Zante, Kefalonia/Cephalonia
HND|Roatan
HRV|Brac, Hvar, Korcula, Istria, Dalmatia
IDN|Lombok, Ambon Island, Sumbawa, Natuna/Natuna Islands, Moluccas/Maluku
IND|Andaman Islands/Andaman and Nicobar Islands, Nicobar Islands, Lakshadweep
IRN|Kharg/Kharg Island, Kish Island, Abu Musa, Greater Tunb, Lesser Tunb, Hormuz Island
ITA|Lampedusa, Elba, Capri, Pantelleria, Linosa, Giglio
JPN|Iwo Jima, Yonaguni, Miyako Island, Senkaku Islands
KEN|Lamu Island
KOR|Yeonpyeong/Yeonpyeong Island, Baengnyeong/Baengnyeong Island, Dokdo, Ulleungdo
MDG|Nosy Be
MEX|Yucatan/Yucatan Peninsula
MLT|Gozo
MYS|Langkawi, Tioman
NOR|Svalbard, Spitsbergen, Lofoten/Lofoten Islands, Finnmark
NZL|Stewart Island, Waiheke Island, North Island, South Island, Chatham Islands
PHL|Mindoro, Leyte, Samar, Panay, Negros, Bohol, Basilan, Tawi-Tawi, Sulu, Catanduanes, Thitu Island, Second Thomas Shoal, Scarborough Shoal
PNG|New Britain, New Ireland, Manus Island, Manus
RUS|Novaya Zemlya, Franz Josef Land, Wrangel Island, Iturup, Kunashir, Shikotan, Solovetsky Islands
SLB|Guadalcanal, Malaita
SWE|Gotland, Oland, Skane/Scania
TUN|Djerba, Kerkennah/Kerkennah Islands
TUR|Imrali/Imrali Island, Gokceada, Bozcaada
TWN|Kinmen/Quemoy, Matsu Islands, Pratas Islands, Penghu
TZA|Pemba Island, Unguja
UKR|Snake Island
USA|Long Island, Oahu, Maui, Martha's Vineyard, Nantucket, Aleutian Islands, Florida Keys
VEN|Margarita Island
YEM|Socotra, Perim
"""

# Parts of the world that lie in several countries, folded: no town of the name is meant.
WIDE_REGIONS = tuple(
    " ".join(name.split())
    for name in """
    africa, asia, europe, america, the americas, oceania, eurasia, north africa, west africa, east africa, central africa,
    southern africa, horn of africa, sahel, maghreb, sahara, middle east, near east, far east, levant, arabia, central asia,
    south asia, southeast asia, east asia, asia pacific, indochina, caucasus, north caucasus, south caucasus, balkans, baltics,
    scandinavia, eastern europe, western europe, central europe, latin america, south america, central america, north america, caribbean,
    gulf, persian gulf, pacific, atlantic, mediterranean, arctic, black sea, red sea, baltic, baltic sea, north sea, caspian sea,
    south china sea, east china sea, yellow sea, sea of japan, indian ocean, danube, rhine, nile, mekong, euphrates, tigris
    """.split(",")
)

# Adjectives of regions, which say where and not which government.
REGION_ADJECTIVES = {
    "Chechen": "Chechnya", "Catalan": "Catalonia", "Tibetan": "Tibet", "Crimean": "Crimea", "Bavarian": "Bavaria", "Siberian": "Siberia",
    "Kashmiri": "Kashmir", "Abkhaz": "Abkhazia", "Abkhazian": "Abkhazia", "South Ossetian": "South Ossetia", "Dagestani": "Dagestan",
    "Tatar": "Tatarstan", "Darfuri": "Darfur", "Tigrayan": "Tigray", "Texan": "Texas", "Californian": "California",
    "Hawaiian": "Hawaii", "Sicilian": "Sicily", "Corsican": "Corsica", "Flemish": "Flanders", "Walloon": "Wallonia",
    "Transnistrian": "Transnistria", "Somalilander": "Somaliland", "Uyghur": "Xinjiang", "Acehnese": "Aceh", "Papuan": "Papua",
    "West Papuan": "West Papua", "Turkish Cypriot": "Northern Cyprus", "Uighur": "Xinjiang", "Ingush": "Ingushetia", "Basque": "Basque Country",
    "Gazan": "Gaza Strip", "Zanzibari": "Zanzibar", "Katangan": "Katanga", "Biafran": "Biafra", "Quebecois": "Quebec", "Bashkir": "Bashkortostan",
    "Kabyle": "Kabylie", "Breton": "Brittany", "Sardinian": "Sardinia", "Bougainvillean": "Bougainville", "Okinawan": "Okinawa",
    "Darfurian": "Darfur", "Andalusian": "Andalusia", "Karelian": "Karelia",
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
PSE|Bethlehem|31.70|35.21
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
