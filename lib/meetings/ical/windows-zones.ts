/** Names under which Windows and Exchange write zones, by the zone of the tz database (Unicode CLDR, windowsZones, territory 001). */
export const WINDOWS_ZONES: Readonly<Record<string, string>> = {
  'dateline standard time': 'Etc/GMT+12', 'hawaiian standard time': 'Pacific/Honolulu', 'alaskan standard time': 'America/Anchorage', 'pacific standard time': 'America/Los_Angeles',
  'us mountain standard time': 'America/Phoenix', 'mountain standard time': 'America/Denver', 'central america standard time': 'America/Guatemala', 'central standard time': 'America/Chicago',
  'central standard time (mexico)': 'America/Mexico_City', 'canada central standard time': 'America/Regina', 'sa pacific standard time': 'America/Bogota', 'eastern standard time': 'America/New_York',
  'us eastern standard time': 'America/Indiana/Indianapolis', 'atlantic standard time': 'America/Halifax', 'venezuela standard time': 'America/Caracas', 'pacific sa standard time': 'America/Santiago',
  'newfoundland standard time': 'America/St_Johns', 'e. south america standard time': 'America/Sao_Paulo', 'argentina standard time': 'America/Argentina/Buenos_Aires', 'sa eastern standard time': 'America/Cayenne',
  'azores standard time': 'Atlantic/Azores', 'gmt standard time': 'Europe/London', 'greenwich standard time': 'Atlantic/Reykjavik', 'morocco standard time': 'Africa/Casablanca',
  'w. europe standard time': 'Europe/Berlin', 'central europe standard time': 'Europe/Budapest', 'romance standard time': 'Europe/Paris', 'central european standard time': 'Europe/Warsaw',
  'w. central africa standard time': 'Africa/Lagos', 'gtb standard time': 'Europe/Bucharest', 'e. europe standard time': 'Europe/Chisinau', 'fle standard time': 'Europe/Kyiv', 'middle east standard time': 'Asia/Beirut',
  'egypt standard time': 'Africa/Cairo', 'south africa standard time': 'Africa/Johannesburg', 'israel standard time': 'Asia/Jerusalem', 'turkey standard time': 'Europe/Istanbul', 'arab standard time': 'Asia/Riyadh',
  'russian standard time': 'Europe/Moscow', 'e. africa standard time': 'Africa/Nairobi', 'iran standard time': 'Asia/Tehran', 'arabian standard time': 'Asia/Dubai', 'georgian standard time': 'Asia/Tbilisi',
  'pakistan standard time': 'Asia/Karachi', 'india standard time': 'Asia/Kolkata', 'nepal standard time': 'Asia/Kathmandu', 'bangladesh standard time': 'Asia/Dhaka', 'se asia standard time': 'Asia/Bangkok',
  'china standard time': 'Asia/Shanghai', 'singapore standard time': 'Asia/Singapore', 'taipei standard time': 'Asia/Taipei', 'w. australia standard time': 'Australia/Perth', 'tokyo standard time': 'Asia/Tokyo',
  'korea standard time': 'Asia/Seoul', 'cen. australia standard time': 'Australia/Adelaide', 'e. australia standard time': 'Australia/Brisbane', 'aus eastern standard time': 'Australia/Sydney',
  'tasmania standard time': 'Australia/Hobart', 'new zealand standard time': 'Pacific/Auckland',
}
