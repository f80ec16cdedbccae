"""International bodies: their names, and whether states made them.
bodies.py reads it; movements of one country are movements.py's."""

from __future__ import annotations

# Kind (IGO: made by states; NGO: not), canonical name, other names. Abbreviations match in capitals only.
BODIES = """\
IGO|United Nations|UN, U.N., United Nations Organization, United Nations Organisation, UNO
IGO|UN Security Council|United Nations Security Council, U.N. Security Council, UNSC, Security Council
IGO|UN General Assembly|United Nations General Assembly, U.N. General Assembly, UNGA, General Assembly
IGO|UN Human Rights Council|United Nations Human Rights Council, U.N. Human Rights Council, UNHRC, Human Rights Council
IGO|UN Human Rights Commission|UN Commission on Human Rights, UNCHR
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
IGO|UN Disengagement Observer Force|UNDOF
IGO|UN Protection Force|UNPROFOR
IGO|UN Transitional Authority in Cambodia|UNTAC
IGO|UN Transitional Administration in East Timor|UNTAET
IGO|UN Mission in Kosovo|UNMIK
IGO|UN Mission in Sierra Leone|UNAMSIL
IGO|UN Mission in Ethiopia and Eritrea|UNMEE
IGO|UN Assistance Mission in Afghanistan|UNAMA
IGO|UN Mission in the Democratic Republic of Congo|MONUC, MONUSCO
IGO|UN Mission in Mali|MINUSMA
IGO|UN Mission in Haiti|MINUSTAH
IGO|UN Mission in Darfur|UNAMID
IGO|UN Mission in South Sudan|UNMISS
IGO|UN Force in Cyprus|UNFICYP
IGO|Joint UN Programme on HIV/AIDS|UNAIDS
IGO|UN Secretariat|
IGO|International Security Assistance Force|ISAF
IGO|Kosovo Force|KFOR
IGO|Stabilisation Force|SFOR, Stabilization Force
IGO|Implementation Force|IFOR
IGO|European Union Force|EUFOR, Eufor
IGO|African Union Mission in Somalia|AMISOM, ATMIS
IGO|ECOWAS Monitoring Group|ECOMOG, Ecomog
IGO|Multinational Force and Observers|MFO
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
IGO|General Agreement on Tariffs and Trade|GATT
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
IGO|European Community|European Communities
IGO|European Economic Community|EEC
IGO|Western European Union|WEU
IGO|European Free Trade Association|EFTA
IGO|Eurogroup|
IGO|Europol|
IGO|Frontex|
IGO|Euratom|
IGO|Council of Europe|
IGO|Parliamentary Assembly of the Council of Europe|PACE
IGO|NATO|Nato, North Atlantic Treaty Organization, North Atlantic Treaty Organisation, North Atlantic Alliance, N.A.T.O.
IGO|Organization for Security and Co-operation in Europe|OSCE, Organisation for Security and Co-operation in Europe, \
Organization for Security and Cooperation in Europe, Organisation for Security and Cooperation in Europe, \
Conference on Security and Cooperation in Europe, CSCE
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
IGO|Andean Pact|
IGO|Contadora Group|
IGO|Contact Group|
IGO|Quartet|Middle East Quartet
IGO|Minsk Group|OSCE Minsk Group
IGO|Visegrad Group|Visegrad Four
IGO|Nordic Council|
IGO|Benelux|
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
IGO|International Criminal Tribunal for the former Yugoslavia|ICTY, International Criminal Tribunal for Yugoslavia, \
UN War Crimes Tribunal for the Former Yugoslavia, Yugoslav War Crimes Tribunal, Hague Tribunal, Hague war crimes tribunal, \
UN war crimes tribunal in The Hague
IGO|International Criminal Tribunal for Rwanda|ICTR, UN War Crimes Tribunal for Rwanda, Rwanda tribunal, UN tribunal for Rwanda
IGO|UN war crimes tribunal|UN war crimes court, UN tribunal, International War Crimes Tribunal, UN war crimes tribunals
IGO|Special Court for Sierra Leone|UN Special Court for Sierra Leone
IGO|Special Tribunal for Lebanon|UN Special Tribunal for Lebanon
IGO|Inter-American Court of Human Rights|
IGO|Inter-American Commission on Human Rights|IACHR
IGO|African Court on Human and Peoples' Rights|
NGO|Red Cross|International Committee of the Red Cross, ICRC
NGO|International Federation of Red Cross and Red Crescent Societies|IFRC
NGO|Red Crescent|
NGO|Doctors Without Borders|MSF, Medecins Sans Frontieres, Médecins Sans Frontières
NGO|Amnesty International|Amnesty
NGO|Human Rights Watch|HRW
NGO|Greenpeace|Greenpeace International
NGO|Medecins du Monde|Médecins du Monde, Doctors of the World
NGO|Catholic Relief Services|
NGO|Islamic Relief|
NGO|Carter Center|
NGO|Global Witness|
NGO|International Federation for Human Rights|FIDH
NGO|International Commission of Jurists|
NGO|Physicians for Human Rights|
NGO|Danish Refugee Council|
NGO|Action Against Hunger|
NGO|Halo Trust|HALO Trust
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
